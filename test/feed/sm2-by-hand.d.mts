export function sm3(...parts: readonly (string | Uint8Array)[]): Buffer
export function identityDigest(publicKey: Uint8Array): Buffer
export function publicKeyOf(secret: Uint8Array): Buffer
export function signByHand(secret: Uint8Array, message: Uint8Array, nonce: Uint8Array): Buffer
export function verifyByHand(publicKey: Uint8Array, message: Uint8Array, signature: Uint8Array): boolean
export function encryptByHand(publicKey: Uint8Array, text: Uint8Array, nonce: Uint8Array): Buffer
export function decryptByHand(secret: Uint8Array, sealed: Uint8Array): Buffer | undefined
