import { BlockList, isIP } from "node:net";

/**
 * Networks that a webhook may not reach: private, local, shared, documentation, multicast, and the IPv6 forms that
 * wrap an IPv4 address. Sources: IANA special-purpose address registries (RFC 6890 and updates).
 */
const PRIVATE = [
  "0.0.0.0/8",
  "10.0.0.0/8",
  "100.64.0.0/10",
  "127.0.0.0/8",
  "169.254.0.0/16",
  "172.16.0.0/12",
  "192.0.0.0/24",
  "192.0.2.0/24",
  "192.88.99.0/24",
  "192.168.0.0/16",
  "198.18.0.0/15",
  "198.51.100.0/24",
  "203.0.113.0/24",
  "224.0.0.0/4",
  "240.0.0.0/4",
  "::/128",
  "::1/128",
  "::ffff:0:0/96",
  "64:ff9b::/96",
  "64:ff9b:1::/48",
  "100::/64",
  "2001::/23",
  "2001:db8::/32",
  "2002::/16",
  "fc00::/7",
  "fe80::/10",
  "ff00::/8",
];

/** Networks by family. One list for both would hold every IPv4 address to the rule for mapped ones, and refuse them all. */
interface Networks {
  ipv4: BlockList;
  ipv6: BlockList;
}

const networksOf = (networks: readonly string[]): Networks => {
  const lists = { ipv4: new BlockList(), ipv6: new BlockList() };
  for (const network of networks) {
    const [address = "", prefix] = network.split("/");
    if (isIP(address) === 4) lists.ipv4.addSubnet(address, Number(prefix ?? 32), "ipv4");
    if (isIP(address) === 6) lists.ipv6.addSubnet(address, Number(prefix ?? 128), "ipv6");
  }
  return lists;
};

const contains = (networks: Networks, address: string): boolean => {
  const family = isIP(address) === 6 ? "ipv6" : "ipv4";
  return isIP(address) !== 0 && networks[family].check(address, family);
};

/** What an operator allows beyond public addresses: networks, and host names whose addresses are not looked at. */
export interface AddressPolicy {
  /** True when a connection to this address may be made for this host. */
  allows: (host: string, address: string) => boolean;
  /** True when plain `http:` may be used for this host. */
  allowsPlain: (host: string) => boolean;
}

/** Makes the policy from the operator's list, such as `["10.1.0.0/16", "localhost"]`. Never a tenant's setting. */
export const addressPolicy = (allowed: readonly string[]): AddressPolicy => {
  const blocked = networksOf(PRIVATE);
  const networks = networksOf(allowed);
  const hosts = new Set(
    allowed.filter((entry) => isIP(entry.split("/")[0] ?? "") === 0).map((host) => host.toLowerCase()),
  );
  return {
    allows: (host, address) => {
      if (hosts.has(host.toLowerCase()) || contains(networks, address)) return true;
      return isIP(address) !== 0 && !contains(blocked, address);
    },
    allowsPlain: (host) => hosts.has(host.toLowerCase()) || contains(networks, host.replaceAll(/^\[|\]$/g, "")),
  };
};

const PORTS = new Set(["", "443", "80", "8443"]);

/** Why an address cannot be a webhook's, in both languages; `undefined` when it can. */
export const addressProblem = (address: string, policy: AddressPolicy): { fr: string; en: string } | undefined => {
  if (!URL.canParse(address)) return { fr: "Ce n’est pas une adresse.", en: "This is not an address." };
  const url = new URL(address);
  if (url.protocol !== "https:" && !(url.protocol === "http:" && policy.allowsPlain(url.hostname))) {
    return { fr: "L’adresse doit commencer par https://.", en: "The address must begin with https://." };
  }
  if (url.username !== "" || url.password !== "") {
    return { fr: "L’adresse ne peut pas contenir d’identifiants.", en: "The address may not hold credentials." };
  }
  if (!PORTS.has(url.port) && Number(url.port) < 1024) {
    return { fr: `Le port ${url.port} n’est pas permis.`, en: `Port ${url.port} is not allowed.` };
  }
  const host = url.hostname.replaceAll(/^\[|\]$/g, "");
  if (isIP(host) !== 0 && !policy.allows(host, host)) {
    return { fr: "Cette adresse n’est pas publique.", en: "This address is not public." };
  }
  return undefined;
};
