/** Distance between items `a` and `b`; null where it is unknown. */
export type Distances = readonly (readonly (number | null)[])[];

interface Cluster {
  readonly leaves: readonly number[];
  readonly left: Cluster | null;
  readonly right: Cluster | null;
}

/**
 * Optimal leaf ordering: average-linkage clustering, then of all orders that the tree allows the one with the
 * smallest sum of distances between neighbours (Bar-Joseph, Gifford & Jaakkola 2001, doi:10.1093/bioinformatics/17.suppl_1.S22).
 * An unknown distance counts as the mean of the known ones. Ties go to the lower positions, so the same matrix
 * always gives the same order; its direction is arbitrary. Cubic in time, quadratic in memory.
 */
export function optimalLeafOrder(distances: Distances): number[] {
  const size = distances.length;
  if (size < 3) return distances.map((_, i) => i);
  const distance = complete(distances);
  const best = new Float64Array(size * size);
  const root = cluster(distance, size);
  solve(root, distance, size, best);
  let ends: [number, number] = [root.leaves[0] ?? 0, root.leaves[0] ?? 0];
  let smallest = Infinity;
  for (const u of root.left?.leaves ?? []) {
    for (const w of root.right?.leaves ?? []) {
      if ((best[u * size + w] ?? 0) < smallest - 1e-12) {
        smallest = best[u * size + w] ?? 0;
        ends = [u, w];
      }
    }
  }
  return trace(root, ends[0], ends[1], distance, size, best);
}

function complete(distances: Distances): Float64Array {
  const size = distances.length;
  const known = distances.flatMap((row, i) =>
    row.filter((value, j) => i !== j && value !== null),
  ) as number[];
  const mean = known.length ? known.reduce((sum, value) => sum + value, 0) / known.length : 1;
  const filled = new Float64Array(size * size);
  distances.forEach((row, i) =>
    row.forEach((value, j) => (filled[i * size + j] = i === j ? 0 : (value ?? mean))),
  );
  return filled;
}

function cluster(distance: Float64Array, size: number): Cluster {
  const leaves = Array.from({ length: size }, (_, i): Cluster => ({ leaves: [i], left: null, right: null }));
  let active = leaves.map((node, i) => ({
    node,
    to: new Map(leaves.map((other, j) => [other, distance[i * size + j] ?? 0])),
  }));
  while (active.length > 1) {
    let first = 0;
    let second = 1;
    let nearest = Infinity;
    for (let i = 0; i < active.length; i++) {
      for (let j = i + 1; j < active.length; j++) {
        const value = active[i]!.to.get(active[j]!.node) ?? Infinity;
        if (value < nearest - 1e-12) [first, second, nearest] = [i, j, value];
      }
    }
    const a = active[first]!;
    const b = active[second]!;
    const node: Cluster = { leaves: [...a.node.leaves, ...b.node.leaves], left: a.node, right: b.node };
    const to = new Map<Cluster, number>();
    const others = active.filter((_, i) => i !== first && i !== second);
    for (const other of others) {
      // Average linkage: the mean over all pairs of leaves (Lance–Williams).
      const weightA = a.node.leaves.length;
      const weightB = b.node.leaves.length;
      const mean =
        (weightA * (other.to.get(a.node) ?? 0) + weightB * (other.to.get(b.node) ?? 0)) / (weightA + weightB);
      to.set(other.node, mean);
      other.to.set(node, mean);
    }
    active = [...others.slice(0, first), { node, to }, ...others.slice(first)];
  }
  return active[0]!.node;
}

/** Fills `best[u, w]`: the smallest cost of the cluster where u and w part, with u and w at its ends. */
function solve(node: Cluster, distance: Float64Array, size: number, best: Float64Array): void {
  if (!node.left || !node.right) return;
  solve(node.left, distance, size, best);
  solve(node.right, distance, size, best);
  for (const u of node.left.leaves) {
    // The cheapest way from u through the left cluster and over the gap to each leaf k of the right one.
    const toRight = node.right.leaves.map((k) =>
      Math.min(...innerEnds(node.left!, u).map((m) => best[u * size + m]! + distance[m * size + k]!)),
    );
    for (const w of node.right.leaves) {
      const inner = new Set(innerEnds(node.right, w));
      let cost = Infinity;
      node.right.leaves.forEach((k, at) => {
        if (inner.has(k)) cost = Math.min(cost, toRight[at]! + best[k * size + w]!);
      });
      best[u * size + w] = cost;
      best[w * size + u] = cost;
    }
  }
}

/** The leaves that can stand at the other end of a cluster when `end` stands at one. */
function innerEnds(node: Cluster, end: number): readonly number[] {
  if (!node.left || !node.right) return [end];
  return node.left.leaves.includes(end) ? node.right.leaves : node.left.leaves;
}

function trace(
  node: Cluster,
  u: number,
  w: number,
  distance: Float64Array,
  size: number,
  best: Float64Array,
): number[] {
  if (!node.left || !node.right) return [u];
  const [near, far] = node.left.leaves.includes(u) ? [node.left, node.right] : [node.right, node.left];
  let cheapest: [number, number, number] = [u, w, Infinity];
  for (const m of innerEnds(near, u)) {
    for (const k of innerEnds(far, w)) {
      const cost = best[u * size + m]! + distance[m * size + k]! + best[k * size + w]!;
      if (cost < cheapest[2] - 1e-12) cheapest = [m, k, cost];
    }
  }
  const [m, k] = cheapest;
  return [...trace(near, u, m, distance, size, best), ...trace(far, k, w, distance, size, best)];
}
