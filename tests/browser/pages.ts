import { readPages, sectionPages } from '../site/pages.ts';
import buildSites, { SITES } from '../built-sites.ts';

buildSites();
const pages = readPages(SITES.root);

/** Addresses of all pages, as in the sitemap, and of the one for what is not there. */
export const ADDRESSES = pages.map(({ address }) => address);

/** Addresses of the sections. */
export const SECTIONS = sectionPages(pages).map(({ address }) => address);

/** The title page of the chapter. */
export const TITLE_PAGE = '/hemel-en-hel/';
