// Drives the sandbox's Checkout Pro with MercadoPago's official client: node checkout.mjs <base URL> <access token>.
import assert from 'node:assert/strict';
import { createRequire } from 'node:module';
import { MercadoPagoConfig, Payment, PaymentRefund, Preference } from 'mercadopago';

const [base, accessToken] = process.argv.slice(2);
// The client knows one host only; this is the one place it keeps it.
createRequire(import.meta.url)('mercadopago/dist/utils/config/index.js').AppConfig.BASE_URL = base;

// One client a call: the official one keeps the key of a call for all that follow.
const config = () => new MercadoPagoConfig({ accessToken, options: { timeout: 10_000, maxRetries: 2 } });
const back = 'https://fixia.example/pago';
const created = await new Preference(config()).create({
  body: {
    items: [{ id: 'm1', title: 'Cocina, etapa 1', quantity: 1, unit_price: 120000.5, currency_id: 'ARS' }],
    external_reference: 'pago-ñ-1',
    back_urls: { success: back, pending: back, failure: back },
    auto_return: 'approved',
    notification_url: 'https://fixia.example/hook',
  },
});
assert.match(created.init_point, /checkout\/pro\?pref_id=/);
assert.equal((await new Preference(config()).get({ preferenceId: created.id })).items[0].unit_price, 120000.5);
const listed = await new Preference(config()).search({ options: { external_reference: 'pago-ñ-1' } });
assert.deepEqual(
  listed.elements.map((p) => p.id),
  [created.id],
);

const card = (cardholder) => ({
  card_number: '5031 7557 3453 0604',
  expiry: '11/39',
  security_code: '123',
  cardholder,
  document: '12345678',
});
const send = (fields) => fetch(created.init_point, { method: 'POST', redirect: 'manual', body: new URLSearchParams(fields) });
assert.equal((await send(card('FUND'))).status, 422);
const paid = await send(card('APRO'));
assert.equal(paid.status, 302);
const said = new URL(paid.headers.get('location'));
assert.equal(said.searchParams.get('status'), 'approved');
// A second click finds it paid.
assert.equal((await send(card('APRO'))).status, 200);

const found = await new Payment(config()).search({
  options: { external_reference: 'pago-ñ-1', sort: 'date_created', criteria: 'asc' },
});
assert.deepEqual(
  found.results.map((p) => p.status),
  ['rejected', 'approved'],
);
const payment = await new Payment(config()).get({ id: said.searchParams.get('payment_id') });
assert.equal(payment.transaction_amount, 120000.5);
assert.equal(payment.operation_type, 'regular_payment');

const part = await new PaymentRefund(config()).create({ payment_id: payment.id, body: { amount: 20000 } });
assert.equal(part.amount, 20000);
assert.equal((await new Payment(config()).get({ id: payment.id })).status_detail, 'partially_refunded');
const rest = await new PaymentRefund(config()).total({ payment_id: payment.id });
assert.equal(rest.amount, 100000.5);
assert.equal((await new Payment(config()).get({ id: payment.id })).status, 'refunded');

// A voucher waits for its cash, and can be cancelled until then.
const cash = await new Preference(config()).create({
  body: { items: [{ id: 'm2', title: 'Visita', quantity: 1, unit_price: 9000 }], back_urls: { success: back } },
});
const voucher = await fetch(cash.init_point, {
  method: 'POST',
  redirect: 'manual',
  body: new URLSearchParams({ method: 'ticket' }),
});
const voucherId = new URL(voucher.headers.get('location')).searchParams.get('payment_id');
assert.equal((await new Payment(config()).get({ id: voucherId })).status_detail, 'pending_waiting_payment');
assert.equal((await new Payment(config()).cancel({ id: voucherId })).status, 'cancelled');
await assert.rejects(new Payment(config()).cancel({ id: voucherId }), (error) => error.status === 400);

console.log(JSON.stringify({ payment: String(payment.id), voucher: voucherId }));
