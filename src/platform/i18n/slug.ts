const longest = 60
const letters: Record<string, string> = { æ: 'ae', ø: 'oe', å: 'aa', ß: 'ss' }

/**
 * The last part of an address from a title: a to z, 0 to 9 and hyphens, at most 60 characters and cut at a
 * word. Never empty: a title without any such letter gives 'x'.
 */
export function slugOf(title: string): string {
  const plain = title
    .normalize('NFC')
    .toLowerCase()
    .replace(/[æøåß]/g, (letter) => letters[letter] ?? '')
    .normalize('NFKD')
    .replace(/\p{Mark}/gu, '')
  return (
    cutAtWord(
      plain
        .split(/[^a-z0-9]+/)
        .filter(Boolean)
        .join('-'),
    ) || 'x'
  )
}

function cutAtWord(slug: string): string {
  if (slug.length <= longest) return slug
  const end = slug.lastIndexOf('-', longest)
  return slug.slice(0, end > 0 ? end : longest)
}
