import { lookup } from 'node:dns';
import { BlockList, isIP, type LookupFunction } from 'node:net';
import { Agent, buildConnector } from 'undici';

/** Addresses of this machine and of private networks (IANA special-purpose registries, IPv4 and IPv6). */
const privateNets = new BlockList();
for (const [net, bits] of [
  ['0.0.0.0', 8],
  ['10.0.0.0', 8],
  ['100.64.0.0', 10],
  ['127.0.0.0', 8],
  ['169.254.0.0', 16],
  ['172.16.0.0', 12],
  ['192.0.0.0', 24],
  ['192.168.0.0', 16],
  ['198.18.0.0', 15],
  ['224.0.0.0', 3],
] as const)
  privateNets.addSubnet(net, bits, 'ipv4');
for (const [net, bits] of [
  ['::', 127],
  ['64:ff9b::', 96],
  ['fc00::', 7],
  ['fe80::', 10],
  ['ff00::', 8],
] as const)
  privateNets.addSubnet(net, bits, 'ipv6');

/** Whether an IP address belongs to this machine or a private network; an IPv4 address inside IPv6 counts as itself. */
export const isPrivateAddress = (address: string): boolean =>
  privateNets.check(address, isIP(address) === 6 ? 'ipv6' : 'ipv4');

/**
 * Calls to addresses that people typed in or browsers named. Unless `allowPrivate`, names that lead to this machine or
 * to a private network are refused at the moment of connecting, so that a name cannot change its mind in between.
 */
export function outgoingAgent(allowPrivate: boolean): Agent {
  if (allowPrivate) return new Agent();
  const connect = buildConnector({ lookup: publicLookup });
  return new Agent({
    connect(options, callback) {
      // An address written out is never looked up.
      const host = options.hostname.replace(/^\[|\]$/g, '');
      if (isIP(host) !== 0 && isPrivateAddress(host)) return callback(refused(host), null);
      connect(options, callback);
    },
  });
}

const publicLookup: LookupFunction = (hostname, options, callback) => {
  lookup(hostname, { ...options, all: true }, (error, addresses) => {
    if (error) return callback(error, '', 0);
    const first = addresses.find(({ address }) => !isPrivateAddress(address));
    if (!first) return callback(refused(hostname), '', 0);
    if (options.all) callback(null, [first]);
    else callback(null, first.address, first.family);
  });
};

const refused = (host: string) => new Error(`${host} is not a public address`);
