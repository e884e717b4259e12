import { quotation } from '../share/citation.ts';
import { encodeNote } from '../share/note-codec.ts';
import { pageText } from '../share/page-text.ts';
import { NOTE_LENGTH } from '../share/plain-note.ts';
import { fragmentOf, SECTION, sharedPassage, sharedWords, type Shared } from '../share/shared.ts';
import { strings } from '../strings.ts';

const text = strings.share;
let open: ((shared: Shared) => void) | undefined;

/**
 * Opens the sheet that shares.
 *
 * @param what Id of a passage, or a range of words; the section without it.
 */
export function openShareSheet(dialog: HTMLDialogElement, what?: string | Range): void {
  open ??= shareSheet(dialog);
  open(sharedOf(what));
}

function sharedOf(what: string | Range | undefined): Shared {
  if (what === undefined) return SECTION;
  const { blocks, locate } = pageText(document.body);
  if (typeof what === 'string') return sharedPassage(blocks, what);
  const stretch = locate(what);
  return stretch ? sharedWords(blocks, stretch) : SECTION;
}

/** Brings the sheet to life; gives the function that opens it. */
function shareSheet(dialog: HTMLDialogElement): (shared: Shared) => void {
  const find = <Tag extends keyof HTMLElementTagNameMap>(tag: Tag, rest = '') => {
    const found = dialog.querySelector<HTMLElementTagNameMap[Tag]>(`:scope ${tag}${rest}`);
    if (!found) throw new Error(`The share sheet has no ${tag}${rest}`);
    return found;
  };
  const title = find('h2');
  const chosen = find('p', '.chosen');
  const link = find('input', '[name="link"]');
  const send = find('button', '[name="send"]');
  const note = find('textarea', '[name="note"]');
  const left = find('p', '.left');
  const quoted = find('textarea', '[name="quotation"]');
  const qr = find('div', '.qr');
  const qrTooLong = find('p', '.qr-too-long');
  const qrDetails = find('details', ':has(.qr)');
  const status = find('p', '[role="status"]');
  const { title: sectionTitle = '', source = '' } = dialog.dataset;
  let shared = SECTION;

  const setLink = (code: string) => {
    link.value = location.origin + location.pathname + fragmentOf(shared, code);
  };

  const takeInNote = async () => {
    const written = note.value;
    left.textContent = text.noteLeft(NOTE_LENGTH - written.length);
    const code = await encodeNote(written);
    if (written !== note.value) return;
    setLink(code);
    if (qrDetails.open) void drawQr();
  };

  const drawQr = async () => {
    const { qrCode } = await import('../share/qr-code.ts');
    const svg = qrCode(link.value);
    qr.hidden = svg === undefined;
    qrTooLong.hidden = !qr.hidden;
    qr.innerHTML = svg ?? '';
  };

  const announce = (message: string) => {
    // Emptied first: the same words twice would be silent the second time.
    status.textContent = '';
    setTimeout(() => {
      status.textContent = message;
    }, 50);
  };

  const copy = async (field: HTMLInputElement | HTMLTextAreaElement, done: string) => {
    try {
      await navigator.clipboard.writeText(field.value);
      announce(done);
    } catch {
      field.focus();
      field.select();
      announce(text.copyYourself);
    }
  };

  find('button', '[name="copy-link"]').addEventListener(
    'click',
    () => void copy(link, text.linkCopied),
  );
  find('button', '[name="copy-quotation"]').addEventListener(
    'click',
    () => void copy(quoted, text.quotationCopied),
  );
  send.hidden = !('share' in navigator);
  send.addEventListener('click', () => {
    // Who changes their mind in the system's own sheet needs no message from ours.
    navigator.share({ title: sectionTitle, url: link.value }).catch(() => undefined);
  });
  link.addEventListener('focus', () => {
    link.select();
  });
  note.addEventListener('input', () => void takeInNote());
  qrDetails.addEventListener('toggle', () => {
    if (qrDetails.open) void drawQr();
  });
  find('button', '[name="print"]').addEventListener('click', () => {
    dialog.close();
    print();
  });

  return (next) => {
    shared = next;
    const { what, words, passages } = shared;
    const place = passages && text.passages(passages.first.slice(1), passages.last.slice(1));
    title.textContent =
      what === 'words'
        ? text.words
        : what === 'passage' && place
          ? text.passage(place)
          : text.section(sectionTitle);
    chosen.hidden = what !== 'words';
    chosen.textContent = words ?? '';
    const url = location.origin + location.pathname + (passages ? `#${passages.first}` : '');
    quoted.value =
      words === undefined ? `${source}. ${url}` : quotation(words, source, place ?? '', url);
    note.value = '';
    left.textContent = text.noteLeft(NOTE_LENGTH);
    setLink('');
    status.textContent = '';
    for (const details of dialog.querySelectorAll('details')) details.open = false;
    dialog.showModal();
  };
}
