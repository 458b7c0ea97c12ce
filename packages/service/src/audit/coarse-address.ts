import { isIP } from "node:net";

const V6_GROUPS_KEPT = 3;

/** The eight groups of an IPv6 address, written out. */
const groupsOf = (address: string): string[] => {
  const [head = "", tail] = (address.split("%")[0] ?? "").split("::");
  const left = head === "" ? [] : head.split(":");
  const right = tail === undefined || tail === "" ? [] : tail.split(":");
  const zeros = tail === undefined ? [] : Array<string>(Math.max(0, 8 - left.length - right.length)).fill("0");
  return [...left, ...zeros, ...right];
};

/**
 * The network that an address lies in, `198.51.100.0/24` or `2001:db8:1::/48`: enough to tell one's own office from
 * elsewhere, not enough to name a household. `null` when it is no address.
 */
export const coarseAddress = (address: string | undefined): string | null => {
  if (address === undefined) return null;
  const mapped = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i.exec(address)?.[1] ?? address;
  if (isIP(mapped) === 4) return `${mapped.split(".").slice(0, 3).join(".")}.0/24`;
  if (isIP(mapped) !== 6) return null;
  const kept = groupsOf(mapped.toLowerCase())
    .slice(0, V6_GROUPS_KEPT)
    .map((group) => group.replace(/^0+(?=.)/, ""));
  return `${kept.join(":")}::/48`;
};
