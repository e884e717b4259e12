import { rememberPosition, startContinueLinks } from './continue-reading.ts';
import { startConceptCards } from './concept-card.ts';
import { startSearch } from '../search/start-search.ts';
import { startPreferencesForm } from './preferences-form.ts';

// The one script of every page, fetched once; what is heavy is imported when it is first used.
startPreferencesForm();
startContinueLinks();
rememberPosition();
startConceptCards();
startSearch();
