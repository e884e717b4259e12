import { walkPassageLinks } from './passage-links.ts';

walkPassageLinks();
