// A token issuer: node issuer.mjs PORT AUDIENCE. Each client of it is one user; its tokens are JWTs for that audience.
import { generateKeyPairSync } from 'node:crypto';
import Provider from 'oidc-provider';

const [port, audience] = process.argv.slice(2);
const issuer = `http://localhost:${port}`;
const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
const users = { anna: ['operator'], bert: [], admin: ['admin'] };

const provider = new Provider(issuer, {
  clients: Object.keys(users).map((name) => ({
    client_id: name,
    client_secret: 'secret of the tests',
    grant_types: ['client_credentials'],
    redirect_uris: [],
    response_types: [],
  })),
  jwks: { keys: [{ ...privateKey.export({ format: 'jwk' }), kid: 'one', use: 'sig', alg: 'RS256' }] },
  scopes: ['mcp', 'other'],
  extraTokenClaims: (context, token) => ({ preferred_username: `${token.clientId}@issuer`, roles: users[token.clientId] }),
  features: {
    clientCredentials: { enabled: true },
    devInteractions: { enabled: false },
    resourceIndicators: {
      enabled: true,
      defaultResource: () => audience,
      getResourceServerInfo: (context, resource) => ({
        scope: 'mcp other',
        audience: resource,
        accessTokenFormat: 'jwt',
        accessTokenTTL: 300,
        jwt: { sign: { alg: 'RS256' } },
      }),
    },
  },
});
provider.listen(Number(port), 'localhost', () => console.log('ready'));
