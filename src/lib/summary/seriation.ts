/** Distance between items `a` and `b`; null where it is unknown. */
export type Distances = readonly (readonly (number | null)[])[];

interface Cluster {
  readonly leaves: readonly number[];
  /** The two clusters it is made of; null for a single leaf. */
  readonly parts: readonly [Cluster, Cluster] | null;
}

/** How much smaller a number must be to count as smaller, as a share of it: more than errors of rounding. */
const tolerance = 1e-12;

/**
 * Optimal leaf ordering: average-linkage clustering, then of all orders that the tree allows the one with the
 * smallest sum of distances between neighbours (Bar-Joseph, Gifford & Jaakkola 2001, doi:10.1093/bioinformatics/17.suppl_1.S22).
 * An unknown distance counts as the mean of the known ones. Ties go to the lower positions (of two clusters, to the one
 * with the lowest item), so the same matrix always gives the same order; its direction is arbitrary. Cubic in time,
 * quadratic in memory.
 */
export function optimalLeafOrder(distances: Distances): number[] {
  const size = distances.length;
  if (size < 3) return distances.map((_, i) => i);
  const distance = complete(distances);
  const best = new Float64Array(size * size);
  const root = cluster(distance, size);
  solve(root, distance, size, best);
  const [left, right] = root.parts!;
  let ends: [number, number] = [left.leaves[0]!, right.leaves[0]!];
  for (const u of left.leaves) {
    for (const w of right.leaves) {
      if (isLess(best[u * size + w]!, best[ends[0] * size + ends[1]]!)) ends = [u, w];
    }
  }
  return trace(root, ends[0], ends[1], distance, size, best);
}

/** For numbers that are not negative. */
function isLess(a: number, b: number): boolean {
  return a < b * (1 - tolerance);
}

function complete(distances: Distances): Float64Array {
  const size = distances.length;
  const filled = new Float64Array(size * size);
  let sum = 0;
  let known = 0;
  distances.forEach((row, i) =>
    row.forEach((value, j) => {
      if (i === j || value === null) return;
      sum += value;
      known++;
    }),
  );
  const mean = known ? sum / known : 1;
  distances.forEach((row, i) =>
    row.forEach((value, j) => (filled[i * size + j] = i === j ? 0 : (value ?? mean))),
  );
  return filled;
}

/** Average linkage. A cluster stands in the place of its lowest leaf. */
function cluster(distance: Float64Array, size: number): Cluster {
  const clusters = Array.from({ length: size }, (_, i): Cluster => ({ leaves: [i], parts: null }));
  const places = clusters.map((_, i) => i);
  // Sums over all pairs of leaves, not means: sums of whole numbers are exact, so that ties stay ties.
  const sums = distance.slice();
  while (places.length > 1) {
    let first = 0;
    let second = 1;
    let nearest = Infinity;
    for (let i = 0; i < places.length; i++) {
      const a = places[i]!;
      const leavesOfA = clusters[a]!.leaves.length;
      for (let j = i + 1; j < places.length; j++) {
        const b = places[j]!;
        const mean = sums[a * size + b]! / (leavesOfA * clusters[b]!.leaves.length);
        if (isLess(mean, nearest)) [first, second, nearest] = [i, j, mean];
      }
    }
    const a = places[first]!;
    const b = places[second]!;
    const parts = [clusters[a]!, clusters[b]!] as const;
    clusters[a] = { leaves: [...parts[0].leaves, ...parts[1].leaves], parts };
    places.splice(second, 1);
    for (const other of places) {
      const sum = sums[a * size + other]! + sums[b * size + other]!;
      sums[a * size + other] = sum;
      sums[other * size + a] = sum;
    }
  }
  return clusters[0]!;
}

/** Fills `best[u, w]`: the smallest cost of the cluster where u and w part, with u and w at its ends. */
function solve(node: Cluster, distance: Float64Array, size: number, best: Float64Array): void {
  if (!node.parts) return;
  const [left, right] = node.parts;
  solve(left, distance, size, best);
  solve(right, distance, size, best);
  const toRight = new Float64Array(size);
  for (const { outer: us, inner: ms } of ends(left)) {
    for (const u of us) {
      // The cheapest way from u through the left cluster and over the gap to each leaf k of the right one.
      for (const k of right.leaves) {
        let cost = Infinity;
        for (const m of ms) cost = Math.min(cost, best[u * size + m]! + distance[m * size + k]!);
        toRight[k] = cost;
      }
      for (const { outer: ws, inner: ks } of ends(right)) {
        for (const w of ws) {
          let cost = Infinity;
          for (const k of ks) cost = Math.min(cost, toRight[k]! + best[k * size + w]!);
          best[u * size + w] = cost;
          best[w * size + u] = cost;
        }
      }
    }
  }
}

/** Which leaves can stand at one end of a cluster while which stand at the other: each part has one of the ends. */
function ends({ leaves, parts }: Cluster): { outer: readonly number[]; inner: readonly number[] }[] {
  if (!parts) return [{ outer: leaves, inner: leaves }];
  const [a, b] = parts;
  return [
    { outer: a.leaves, inner: b.leaves },
    { outer: b.leaves, inner: a.leaves },
  ];
}

function trace(
  node: Cluster,
  u: number,
  w: number,
  distance: Float64Array,
  size: number,
  best: Float64Array,
): number[] {
  if (!node.parts) return [u];
  const [left, right] = node.parts;
  const [near, far] = left.leaves.includes(u) ? [left, right] : [right, left];
  const innerOf = (part: Cluster, end: number) => ends(part).find(({ outer }) => outer.includes(end))!.inner;
  let cheapest: [number, number, number] = [u, w, Infinity];
  for (const m of innerOf(near, u)) {
    for (const k of innerOf(far, w)) {
      const cost = best[u * size + m]! + distance[m * size + k]! + best[k * size + w]!;
      if (isLess(cost, cheapest[2])) cheapest = [m, k, cost];
    }
  }
  const [m, k] = cheapest;
  return [...trace(near, u, m, distance, size, best), ...trace(far, k, w, distance, size, best)];
}
