import needs from 'virtual:first-help';
import { address, telephoneUri } from '../../site.ts';
import { strings } from '../../strings.ts';
import { element } from './element.ts';

/** Whom a reader in need can turn to, as it stands above results; nothing of it is fetched. */
export function helpNotice(): HTMLElement {
  const groups = needs.map(({ need, lines }) =>
    element('div', '', [
      element('dt', '', [need]),
      ...lines.map(({ name, phone, countries, website }) =>
        element('dd', '', [
          ...(name === phone
            ? []
            : [phone === undefined && website ? linkTo(name, website) : name]),
          ...(phone === undefined ? [] : [phoneLink(name, phone)]),
          element('span', '', [countries.join(', ')]),
        ]),
      ),
    ]),
  );
  return element('div', 'search-help', [
    element('p', '', [strings.help.inSearch]),
    element('dl', '', groups),
    element('p', '', [linkTo(strings.help.all, address('hulp/'))]),
  ]);
}

function linkTo(words: string, href: string): HTMLAnchorElement {
  const link = element('a', '', [words]);
  link.href = href;
  return link;
}

function phoneLink(name: string, phone: string): HTMLAnchorElement {
  const link = linkTo(phone, telephoneUri(phone));
  link.className = 'phone';
  link.setAttribute('aria-label', strings.help.call(name, phone));
  return link;
}
