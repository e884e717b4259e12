// Goes on to the new address of a page at once, and takes the fragment along, whatever is in it.
const onwards = document.querySelector<HTMLAnchorElement>('a.new-address');
if (onwards) location.replace(onwards.href + location.hash);
