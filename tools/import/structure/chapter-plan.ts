import type { Block } from '../model/blocks.ts';

/** A section as it will be written. */
export interface Section {
  slug: string;
  title: string;
  /** 1 for a section of the chapter, 2 for one nested in the section before it. */
  depth: number;
  blocks: Block[];
  /** Labels of the footnotes that its title refers to. */
  titleFootnotes: readonly string[];
}

/** A section ready to be written to disk. */
export interface ImportedSection extends Section {
  /** The whole file. */
  mdx: string;
}

/** A note in the margin, ready to be written to disk. */
export interface ImportedNote {
  /** Slug of its section. */
  section: string;
  slug: string;
  /** What tells whether its words were changed afterwards. */
  fingerprint: string;
  /** The whole file. */
  mdx: string;
}

export interface ChapterPlan {
  /** Title of the chapter, where the manuscript has it. */
  title?: string;
  /** In the order of the manuscript. */
  sections: Section[];
}

export interface KnownSection {
  slug: string;
  title: string;
  depth: number;
  /** The YAML between the fences of its file. */
  frontmatter: string;
  /** What comes below them. */
  body: string;
}

export interface KnownNote {
  /** Slug of its section. */
  section: string;
  slug: string;
  /** The YAML between the fences of its file. */
  frontmatter: string;
  /** What comes below them. */
  body: string;
  /** The words that it hangs on. */
  exact: string;
  /** Whether an import made it of a footnote, and nobody changed it since. */
  isUntouched: boolean;
}

/** What is there already: an existing chapter's title, sections and notes. */
export interface KnownChapter {
  title: string;
  sections: readonly KnownSection[];
  notes: readonly KnownNote[];
}
