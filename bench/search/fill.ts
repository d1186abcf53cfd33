import postgres from "postgres";

/**
 * Organisations, members and clusters in the proportions of a real registry: a few countries hold most, names are made
 * of words of which a few are common and most are rare, in Russian, Belarusian and English.
 */
export async function fill(ownerUrl: string, { organizations, members, clusters }: { organizations: number; members: number; clusters: number }): Promise<void> {
  const sql = postgres(ownerUrl, { max: 1, onnotice: () => {} });
  const words = ruWords();
  await sql`create temporary table word (at int, ru text, be text, en text)`;
  for (let at = 0; at < words.length; at += 5000) await sql`insert into word ${sql(words.slice(at, at + 5000))}`;
  await sql`create index on word (at)`;
  await sql`analyze word`;
  const many = words.length;
  // an exponential fall: word 0 is in every twentieth name, the last ones in one or two
  const pick = (seed: string) => sql.unsafe(`(1 + least(${many - 1}, floor(power((abs(hashtextextended(${seed}, 7)) % 1000000)::numeric / 1000000, 4) * ${many}))::int)`);
  const country = sql.unsafe(`(array['BY','RU','DE','FR','IT','KZ','PL','ES','CN','IN','US','CZ','AT','SE','FI','NL','BE','PT','GR','TR'])[1 + least(floor(-ln(0.0001 + (abs(hashtextextended('c' || n, 3)) % 10000) / 10000.0) * 4)::int, 19)]`);
  const city = sql.unsafe(`(array['Минск','Орша','Казань','Витебск','Grodno','Lyon','Turin','Алматы','Новополоцк','Гомель'])[1 + n % 10]`);
  await sql`
    insert into organizations (id, slug, name, description, kind, country, city, original_locale, size_class, industry_codes, roles, certificate_standards, export_markets)
    select gen_random_uuid(), 'o-' || n,
      case n % 4 when 0 then jsonb_build_object('en', initcap(a.en) || ' ' || b.en || ' LLC ' || n) when 3 then jsonb_build_object('be', 'ААТ «' || initcap(a.be) || ' ' || b.be || '»', 'ru', 'ОАО «' || initcap(a.ru) || ' ' || b.ru || '»')
        else jsonb_build_object('ru', 'ООО «' || initcap(a.ru) || ' ' || b.ru || '» ' || n) end,
      case n % 4 when 0 then jsonb_build_object('en', 'Production of ' || c.en || ' and ' || d.en || ' goods for export') else jsonb_build_object('ru', 'Производство и продажа: ' || c.ru || ', ' || d.ru || ', ' || e.ru || '; оборудование и услуги для предприятий') end,
      (array['enterprise','enterprise','enterprise','research_institute','university','innovation_infrastructure','finance'])[1 + n % 7], ${country}, ${city},
      case n % 4 when 0 then 'en' when 3 then 'be' else 'ru' end,
      (array['micro','small','medium','large',null])[1 + n * 3 % 5], array[(array['13','20','22','28','62','72','C','01','49'])[1 + n * 5 % 9]],
      case when n % 2 = 0 then array[(array['component_supplier','buyer','research'])[1 + n % 3]] else '{}' end, case when n % 4 = 0 then array['iso_9001'] else '{}' end, case when n % 3 = 0 then array['DE',(array['PL','KZ','CN'])[1 + n % 3]] else '{}' end
    from generate_series(1, ${organizations}::int) n
      join word a on a.at = ${pick("'a' || n")} join word b on b.at = ${pick("'b' || n")} join word c on c.at = ${pick("'c' || n")} join word d on d.at = ${pick("'d' || n")} join word e on e.at = ${pick("'e' || n")}`;
  await sql`
    insert into members (id, email, email_key, email_confirmed_at, handle, name, locale)
    select gen_random_uuid(), 'm' || n || '@example.org', 'm' || n || '@example.org', now(), 'member-' || n,
      (array['Иван','Пётр','Анна','Елена','Алесь','Марыя','John','Ольга','Сергей','Дмитрий'])[1 + n % 10] || ' ' || initcap(a.ru) || (array['ов','ова','ский','енко','вич'])[1 + n % 5], 'ru'
    from generate_series(1, ${members}::int) n join word a on a.at = ${pick("'m' || n")}`;
  await sql`
    insert into member_fields (member_id, field, visibility, value, search_text)
    select m.id, 'about', (array['members','members','clusters','contacts','everyone'])[1 + abs(hashtext(m.handle)) % 5], jsonb_build_object('ru', 'Занимаюсь: ' || a.ru || ', ' || b.ru), ''
    from members m join word a on a.at = ${pick("'x' || m.handle")} join word b on b.at = ${pick("'y' || m.handle")}`;
  await sql`
    insert into clusters (id, slug, name, key_product, country, city, industry, stage, original_locale, visibility)
    select gen_random_uuid(), 'cluster-' || n, jsonb_build_object('ru', initcap(a.ru) || ' кластер ' || n, 'en', initcap(a.en) || ' cluster ' || n), jsonb_build_object('ru', b.ru || ' изделия'),
      ${country}, ${city}, 'other', 'emerging', 'ru', case when n % 50 = 0 then 'hidden' else 'public' end
    from generate_series(1, ${clusters}::int) n join word a on a.at = ${pick("'k' || n")} join word b on b.at = ${pick("'l' || n")}`;
  await sql`
    insert into participants (id, cluster_id, organization_id, value_chain_role)
    select gen_random_uuid(), c.id, o.id, 'buyer' from (select id, row_number() over () as n from organizations) o
      join (select id, row_number() over () as n from clusters) c on c.n = 1 + o.n % ${clusters} where o.n % 3 = 0`;
  await sql`insert into representatives (organization_id, member_id, role) select o.id, m.id, 'administrator' from (select id, row_number() over () as n from organizations) o join (select id, row_number() over () as n from members) m on m.n = o.n`;
  await sql`insert into contacts (id, requester_id, addressee_id, accepted_at) select gen_random_uuid(), a.id, b.id, now() from members a join members b on b.handle = 'member-' || (substr(a.handle, 8)::int + 1)`;
  await sql`vacuum analyze`;
  await sql.end();
}

/** Words that look like words: stems of syllables with the endings of adjectives and nouns. */
function ruWords(): { at: number; ru: string; be: string; en: string }[] {
  const beginnings = ["лен", "лён", "стал", "хим", "нефт", "газ", "агр", "мол", "мяс", "лес", "древ", "мет", "элек", "опт", "лаз", "био", "фарм", "мед", "строй", "транс", "авто", "тракт", "машин", "прибор", "кож", "обув", "текст", "швей", "поли", "пласт", "керам", "стекл", "цемент", "энерг", "солн", "ветр", "вод", "сах", "хлеб", "конд"];
  const middles = ["", "он", "ар", "ин", "ев", "ол", "ет", "ис", "ум", "ак", "ор", "ель", "им", "од", "ут", "яр", "ец", "ан", "ик", "ос", "ав", "ир", "ог", "еп", "уш"];
  const ends = ["ный", "ский", "продукт", "маш", "пром", "строй", "торг", "снаб", "сервис", "завод", "комбинат", "ник", "ка", "изделие", "ство"];
  const words: { at: number; ru: string; be: string; en: string }[] = [];
  for (const end of ends) for (const middle of middles) for (const beginning of beginnings) {
    const ru = beginning + middle + end;
    words.push({ at: words.length + 1, ru, be: ru.replaceAll("и", "і").replaceAll("щ", "шч"), en: latin(ru) });
  }
  return words;
}

const latin = (word: string) => [...word].map((letter) => ({ а: "a", б: "b", в: "v", г: "g", д: "d", е: "e", ё: "yo", ж: "zh", з: "z", и: "i", й: "y", к: "k", л: "l", м: "m", н: "n", о: "o", п: "p", р: "r", с: "s", т: "t", у: "u", ф: "f", х: "kh", ц: "ts", ч: "ch", ш: "sh", щ: "shch", ы: "y", ь: "", э: "e", ю: "yu", я: "ya" })[letter] ?? letter).join("");
