/** The mark: an F that is also a wrench's handle and a finished dot. */
export function Logo({ size = 30 }: { size?: number }) {
  return <img src="/favicon.svg" width={size} height={size} alt="" />;
}
