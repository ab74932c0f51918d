/** How many drawn faces there are (scripts/drawings.mjs) and on how many grounds they stand. */
export const faces = 96;
export const grounds = ['amber', 'teal', 'rose', 'indigo', 'olive', 'violet'] as const;

/** The drawn face of somebody without a photo: always the same one for the same id. */
export function faceOf(id: string) {
  // FNV-1a: a small change of the id gives quite another face.
  let hash = 0x811c9dc5;
  for (const letter of id) hash = Math.imul(hash ^ (letter.codePointAt(0) ?? 0), 0x01000193) >>> 0;
  return { drawing: `/assets/faces/${hash % faces}.svg`, ground: grounds[Math.floor(hash / faces) % grounds.length] ?? 'amber' };
}
