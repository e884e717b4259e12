/** A day in Dutch words: `22 november 2026`. Days of content are UTC. */
export function longDate(day: Date): string {
  return day.toLocaleDateString('nl-BE', { dateStyle: 'long', timeZone: 'UTC' });
}
