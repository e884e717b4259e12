import { walkHelp } from './help-walk.ts';

walkHelp();
