import './passage-links.ts';
