import { walkMangledLinks } from './mangled-links.ts';

walkMangledLinks();
