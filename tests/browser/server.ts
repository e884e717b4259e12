// Serves the build that the browser tests open; playwright.config.ts starts and ends it.
import { env } from 'node:process';
import { staticServer } from '../../tools/static-server.ts';
import buildSites, { SITES } from '../built-sites.ts';

buildSites();
staticServer(SITES.root.folder).listen(Number(env['TEST_PORT']), 'localhost');
