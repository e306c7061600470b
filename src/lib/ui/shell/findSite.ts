/**
 * Leads the links of a page that a host shows for any address that it does not have to the site, which may lie in any
 * folder above: the nearest one that has the file which every build writes. Stands in that page as it is written here, so
 * it uses nothing around it.
 */
export async function findSite(): Promise<void> {
  const parts = location.pathname.split('/');
  for (let length = parts.length - 1; length > 0; length--) {
    const folder = `${parts.slice(0, length).join('/')}/`;
    const built = await fetch(`${folder}_app/version.json`)
      .then((answer) => (answer.ok ? answer.json() : null))
      .catch(() => null);
    if (!built) continue;
    for (const link of document.querySelectorAll<HTMLAnchorElement>('a[data-page]'))
      link.href = folder + link.dataset['page'];
    return;
  }
}
