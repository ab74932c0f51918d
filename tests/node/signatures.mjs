// Lets MercadoPago's official validator judge deliveries: JSON {secret, deliveries:[{signature, requestId, dataId}]} on standard
// input.
import assert from 'node:assert/strict';
import { text } from 'node:stream/consumers';
import { WebhookSignatureValidator } from 'mercadopago';

const { secret, deliveries } = JSON.parse(await text(process.stdin));
assert.ok(deliveries.length > 0, 'no deliveries to judge');
for (const { signature, requestId, dataId } of deliveries) {
  const judge = (id) =>
    WebhookSignatureValidator.validate({
      xSignature: signature,
      xRequestId: requestId,
      dataId: id,
      secret,
      toleranceSeconds: 300,
    });
  judge(dataId);
  assert.throws(() => judge(`${dataId}0`), { reason: 'SignatureMismatch' });
}
console.log(deliveries.length);
