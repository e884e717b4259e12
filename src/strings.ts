/** All Dutch text of the interface, by where it stands. */
export const strings = {
  passage: {
    number: (number: string) => `Alinea ${number}`,
  },
} as const;
