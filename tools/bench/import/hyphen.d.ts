declare module 'hyphen/nl/index.js' {
  const hyphen: typeof import('hyphen/nl');
  export default hyphen;
}
