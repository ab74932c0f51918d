// Verifies an access token with an independent library against the published keys: {token, keys, issuer} on standard input.
import { createLocalJWKSet, jwtVerify } from 'jose';

let input = '';
for await (const part of process.stdin) input += part;
const { token, keys, issuer } = JSON.parse(input);
const { payload, protectedHeader } = await jwtVerify(token, createLocalJWKSet(keys), {
  issuer,
  audience: 'fixia',
  algorithms: ['ES256'],
});
console.log(JSON.stringify({ ...payload, alg: protectedHeader.alg }));
