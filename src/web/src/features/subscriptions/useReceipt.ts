import { useState } from 'react';
import { useStore } from 'react-redux';
import type { ClientState } from '../../api/state.ts';

/** Fetches a receipt as a file: the token travels in a header, so a plain link would not do. */
export function useReceipt() {
  const store = useStore<ClientState>();
  const [failed, setFailed] = useState(false);

  async function open(charge: { id: string; receipt: string }) {
    const answer = await fetch(`/api/subscription/charges/${encodeURIComponent(charge.id)}/receipt`, {
      headers: { authorization: `Bearer ${store.getState().session.accessToken}` },
    }).catch(() => null);
    setFailed(!answer?.ok);
    if (!answer?.ok) return;
    const address = URL.createObjectURL(await answer.blob());
    const link = document.createElement('a');
    link.href = address;
    link.download = `fixia-recibo-${charge.receipt}.pdf`;
    link.click();
    URL.revokeObjectURL(address);
  }

  return { open, failed };
}
