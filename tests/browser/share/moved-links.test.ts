import { walkMovedLinks } from './moved-links.ts';

walkMovedLinks({ canSwitchScriptsOff: true });
