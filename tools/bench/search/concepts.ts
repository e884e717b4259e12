import type { ConceptNames } from '../../../src/search/vocabulary.ts';

/** Concepts as an author of the chapter would name them. */
export const CONCEPTS: readonly ConceptNames[] = [
  {
    names: ['wraakfantasie', 'wraakfantasieën'],
    synonyms: ['vergelding', 'terugpakken', 'wraak nemen', 'rancune', 'wrok', 'betaald zetten'],
  },
  { names: ['piekeren', 'gepieker'], synonyms: ['tobben', 'malen', 'blijven hangen', 'rumineren'] },
  { names: ['reptielenbrein'], synonyms: ['oerbrein', 'hagedissenbrein', 'hersenstam'] },
  { names: ['zoogdierenbrein'], synonyms: ['emotionele brein', 'limbisch systeem'] },
  { names: ['mensenbrein'], synonyms: ['verstand', 'neocortex', 'rede'] },
  { names: ['vechten, vluchten, bevriezen'], synonyms: ['fight flight freeze', 'stressreactie'] },
  { names: ['olifant en berijder', 'olifant', 'berijder'], synonyms: ['ruiter'] },
  { names: ['respectvol engagement'], synonyms: ['echte aandacht', 'respect'] },
  {
    names: ['micro-relatie', 'micro-relaties'],
    synonyms: ['one night stand', 'onenightstand', 'los contact', 'scharrel'],
  },
  {
    names: ['klassieke relatie', 'klassieke relaties'],
    synonyms: ['monogamie', 'monogame relatie', 'exclusieve relatie'],
  },
  { names: ['polyamorie', 'polyamoureus'], synonyms: ['poly', 'meerdere partners'] },
  { names: ['open relatie', 'open relaties'], synonyms: ['vrije relatie', 'swingen'] },
  {
    names: ['verschil in verlangen'],
    synonyms: ['libidoverschil', 'libido', 'minder zin', 'geen zin'],
  },
  { names: ['afwijzing', 'afwijzingen'], synonyms: ['afgewezen worden', 'weigering'] },
  { names: ['kwetsuur', 'kwetsuren'], synonyms: ['kwetsing', 'gekwetst', 'pijn'] },
  { names: ['vergeving', 'vergeven'], synonyms: ['vergiffenis', 'sorry zeggen'] },
  { names: ['zwart-witdenken', 'zwart-wit'], synonyms: ['alles of niets denken', 'veralgemenen'] },
  { names: ['schuld'], synonyms: ['verwijten', 'verwijt', 'de schuld geven'] },
  { names: ['beloningssysteem'], synonyms: ['dopamine', 'genotscentrum'] },
  { names: ['positieve psychologie'], synonyms: ['geluksonderzoek'] },
  { names: ['egeldilemma', 'egels'], synonyms: ['stekelvarkens'] },
  { names: ['solo-seks'], synonyms: ['masturbatie', 'masturberen', 'zelfbevrediging'] },
];
