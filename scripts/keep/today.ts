/** The day that this machine's clock shows, as `2026-11-21`. For commands only: the pipeline knows no clock. */
export function today(): string {
  const now = new Date();
  const two = (value: number): string => String(value).padStart(2, '0');
  return `${String(now.getFullYear())}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}
