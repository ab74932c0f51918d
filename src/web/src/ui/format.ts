import i18next from 'i18next';

const locale = () => (i18next.language === 'en' ? 'en-US' : 'es-AR');

/** ARS 2.999 without needless decimals. */
export function money(amount: number, currency = 'ARS') {
  const digits = Number.isInteger(amount) ? 0 : 2;
  return new Intl.NumberFormat(locale(), {
    style: 'currency',
    currency,
    minimumFractionDigits: digits,
    maximumFractionDigits: digits,
  }).format(amount);
}

export function date(iso: string) {
  return new Intl.DateTimeFormat(locale(), { day: 'numeric', month: 'long', year: 'numeric' }).format(
    new Date(iso.length === 10 ? `${iso}T12:00:00` : iso),
  );
}

/** "14:35". */
export function time(iso: string) {
  return new Intl.DateTimeFormat(locale(), { hour: '2-digit', minute: '2-digit', hour12: false }).format(new Date(iso));
}

/** "noviembre de 2026", of any day of the month. */
export function month(iso: string) {
  return new Intl.DateTimeFormat(locale(), { month: 'long', year: 'numeric' }).format(new Date(`${iso}T12:00:00`));
}

/** "nov", of any day of the month. */
export function shortMonth(iso: string) {
  return new Intl.DateTimeFormat(locale(), { month: 'short' }).format(new Date(`${iso}T12:00:00`));
}

/** "$ 120 mil", beside a drawing where there is little room. */
export function shortMoney(amount: number) {
  const options = { style: 'currency', currency: 'ARS', notation: 'compact', maximumFractionDigits: 1 } as const;
  return new Intl.NumberFormat(locale(), options).format(amount);
}

export function number(value: number) {
  return new Intl.NumberFormat(locale()).format(value);
}

const steps: [Intl.RelativeTimeFormatUnit, number][] = [
  ['year', 31_536_000],
  ['month', 2_592_000],
  ['week', 604_800],
  ['day', 86_400],
  ['hour', 3_600],
  ['minute', 60],
];

/** "hace 3 días", "en 2 horas". */
export function ago(iso: string, now = Date.now()) {
  const seconds = (new Date(iso).getTime() - now) / 1000;
  const [unit, size] = steps.find(([, length]) => Math.abs(seconds) >= length) ?? ['minute', 60];
  return new Intl.RelativeTimeFormat(locale(), { numeric: 'auto' }).format(Math.round(seconds / size), unit);
}
