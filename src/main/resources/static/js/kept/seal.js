// Seals what stays in the browser with the key of an account.
const octets = text => Uint8Array.from(atob(text), sign => sign.charCodeAt(0));
const text64 = buffer => btoa(Array.from(new Uint8Array(buffer), octet => String.fromCharCode(octet)).join(''));
const secret = key => crypto.subtle.importKey('raw', octets(key), 'AES-GCM', false, ['encrypt', 'decrypt']);

export async function seal(key, values) {
  const iv = crypto.getRandomValues(new Uint8Array(12));
  const sealed = await crypto.subtle.encrypt({ name: 'AES-GCM', iv }, await secret(key), new TextEncoder().encode(JSON.stringify(values)));
  return [text64(iv), text64(sealed)];
}

export async function open(key, [iv, sealed]) {
  const plain = await crypto.subtle.decrypt({ name: 'AES-GCM', iv: octets(iv) }, await secret(key), octets(sealed));
  return JSON.parse(new TextDecoder().decode(plain));
}
