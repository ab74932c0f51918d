import { Avatar } from '@mantine/core';

/** A person's mark while they have no picture; the name stands beside it, so it says nothing itself. */
export function Initials({ name, size = 46 }: { name: string; size?: number }) {
  return <Avatar name={name} color="brand" size={size} radius="xl" alt="" aria-hidden />;
}
