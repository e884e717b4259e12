import { startSearch } from '../search/page/start-search.ts';
import { startConceptCards } from './concept-card.ts';
import { rememberPosition, startContinueLinks } from './continue-reading.ts';
import { followNewAddress } from './follow-address.ts';
import { startPreferencesForm } from './preferences-form.ts';
import { startSharedPassage } from './shared-passage.ts';
import { startSharing } from './sharing.ts';

// The one script of every page, fetched once; what is heavy is imported when it is first used.
followNewAddress();
startPreferencesForm();
startContinueLinks();
rememberPosition();
startConceptCards();
startSharedPassage();
startSharing();
startSearch();
