/** A message is named by who writes it. Over plain http, in development, browsers offer no `randomUUID`. */
export function newId() {
  const bytes = [...crypto.getRandomValues(new Uint8Array(16))];
  const hex = bytes.map((byte, i) => versioned(byte, i).toString(16).padStart(2, '0')).join('');
  return hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
}

function versioned(byte: number, i: number) {
  if (i === 6) return (byte & 15) | 64;
  return i === 8 ? (byte & 63) | 128 : byte;
}
