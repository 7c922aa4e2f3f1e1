/**
 * Links to ways of reaching somebody, from what a backend wrote for people to read. Undefined where it is no such way:
 * a link that leads nowhere is worse than the text alone.
 */

/** Digits of a telephone number as it is written: `+62 812-3456-7890`, `(0724) 123 456`. */
function digitsOf(value: string): string | undefined {
  const digits = value.replace(/[\s().-]/g, '');
  return /^\+?\d{3,15}$/.test(digits) ? digits : undefined;
}

/** @param message already written into the box, to be sent or not */
export function whatsAppLink(value: string, message = ''): string | undefined {
  // WhatsApp wants the country's code; a number that begins with 0 is one of Indonesia.
  const digits = digitsOf(value)?.replace(/^\+/, '').replace(/^0/, '62');
  if (!digits || digits.length < 9) return undefined;
  return `https://wa.me/${digits}${message && `?text=${encodeURIComponent(message)}`}`;
}

export function telephoneLink(value: string): string | undefined {
  const digits = digitsOf(value);
  return digits && `tel:${digits}`;
}

export function emailLink(value: string, subject = '', body = ''): string | undefined {
  if (!/^[^\s@?&,;]+@[^\s@?&,;]+$/.test(value)) return undefined;
  const fields = { subject, body: body.replaceAll('\n', '\r\n') };
  const query = Object.entries(fields)
    .filter(([, text]) => text)
    .map(([name, text]) => `${name}=${encodeURIComponent(text)}`)
    .join('&');
  return `mailto:${value}${query && `?${query}`}`;
}
