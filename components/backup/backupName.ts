/** `Talkmark 2026-11-25.json`, by the day of the user. @param now milliseconds since the epoch */
export function backupName(now: number): string {
  const date = new Date(now);
  const two = (value: number): string => String(value).padStart(2, '0');
  return `Talkmark ${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}.json`;
}
