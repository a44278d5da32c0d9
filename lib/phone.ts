/** A link that calls. Numbers of ten digits are of this country. Nothing but digits gets into it. */
export function phoneLink(phone: string): string {
  const digits = phone.replace(/\D/g, '');
  return `tel:${digits.length === 10 ? '+1' : ''}${digits}`;
}
