import needs from 'virtual:first-help';
import { address } from '../site.ts';
import { strings } from '../strings.ts';
import { element } from './element.ts';

/** Whom a reader in need can turn to, as it stands above results; nothing of it is fetched. */
export function helpNotice(): HTMLElement {
  const groups = needs.map(({ need, lines }) =>
    element('div', '', [
      element('dt', '', [need]),
      ...lines.map(({ name, phone, countries }) =>
        element('dd', '', [
          ...(name === phone ? [] : [`${name} `]),
          ...(phone === undefined ? [] : [phoneLink(name, phone), ' ']),
          element('span', '', [countries.join(', ')]),
        ]),
      ),
    ]),
  );
  const all = element('a', '', [strings.help.all]);
  all.href = address('hulp/');
  return element('div', 'search-help', [
    element('p', '', [strings.help.inSearch]),
    element('dl', '', groups),
    element('p', '', [all]),
  ]);
}

function phoneLink(name: string, phone: string): HTMLAnchorElement {
  const link = element('a', 'phone', [phone]);
  link.href = `tel:${phone.replace(/\D/g, '')}`;
  link.setAttribute('aria-label', strings.help.call(name, phone));
  return link;
}
