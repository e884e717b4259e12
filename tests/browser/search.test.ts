import { walkSearch } from './search-walk.ts';

walkSearch();
