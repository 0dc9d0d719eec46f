/**
 * Forms in which newspapers print names and datelines, one a line.
 *
 * `{n}` names, `{r}` names with their roles, `{j}` the same without gaps, `{1}` the first name, `{x}` who took the
 * picture, `{p}` place, `{d}` day in digits, `{c}` in Chinese numerals, `{t}` as telegrams have it, `{y}` year, `{a}` an
 * agency, `{paper}` the newspaper.
 */
const lines = (text: string): readonly string[] => text.trim().split('\n');

/** On a line of their own below a headline. What stands here often is printed often. */
export const bylineForms = lines(`
{r}
{r}
{r}
{r}
{r}
{r}
{r}
{r}
{j}
{j}
{n}
{n}
{n}
{n}/文
{n}／文
{n}/文 {x}/图
文/{n} 图/{x}
文/{n}
文／{n}
文｜{n}
文丨{n}
文·{n}
图文/{n}
{r} 文/图
{n} 文/图
{n} 文／图
{r} 文并图
{r} 文 {x} 图
记者 {n} 发自{p}
本报记者 {n} 自{p}
本报记者 {n} {p}报道
{n} {p}报道
本报驻{p}记者 {n}
本报特派记者 {n} {p}专电
特约撰稿人 {n}
本报特约评论员 {n}
本报评论员 {n}
撰文 {n}
撰文/{n}
作者：{n}
作者 {n}
执笔：{n}
采写：{r}
记者：{n}
本报记者：{n}
整理 {n}
{n} 整理
整理/{r}
编译 {n}
{n} 译
{n} 口述 {x} 整理
新华社记者 {n}
新华社记者{n}
据新华社记者 {n}
中新社记者 {n}
人民日报记者 {n}
融媒体记者 {n}
全媒体记者 {n}
{paper}记者 {n}
{paper}全媒体记者 {n}
{r}报道
{p} {n}
省社科院研究员 {1}
某大学教授 {1}
市人大代表 {1}
本报{p}{d}电 {r}
新华社{p}{d}电 {r}
本报讯 {r}
（{n}）
by {n}`);

export const fullBylineForms = lines(`
記者{n}／{p}報導
記者{n}/{p}報導
記者{n}／{p}報導
本報記者 {n}
本報記者{n}
文／{n}
◎{n}
{n}
【記者{n}／{p}報導】
〔記者{n}／{p}報導〕
【本報記者{n}】
撰文：{n}
記者 {n} 報道
文：{n}
【{n}／{p}報導】
記者{n}{p}報導
{n}／專題報導
特派記者{n}／{p}報導
中央社記者{n}／{p}{c}電`);

export const namedLeads = lines(`
本报讯（{r}）
本报讯（{j}）
本报讯（{j}）
本报讯 （{r}）
本报讯（{r}） 
本报讯({r})
本报讯({j})
本报讯 {r}报道：
本报讯 {j}报道：
（{r}）
（{j}）
({r})
{j}报道：
【本报讯】（{r}）
【本报讯】{j}报道：
{paper}讯（{r}）
{paper}讯({j})
本报{p}{d}讯（{r}）
本报{p}{d}讯（{j}）
本报{p}{d}电（{j}）
本报{p}{d}电 （{j}）
本报{p}{d}电 {j}报道：
本报{p}{c}讯 {j}报道：
本报{p}{c}讯 （{r}）
新华社{p}{d}电（{j}）
新华社{p}{d}电 （{r}）
新华社{p}{y}{d}电（{j}）
【新华社{p}{c}电】{j}报道：
中新社{p}{d}电 ({r})
中新网{p}{d}电({r})
人民网{p}{d}电（{r}）
[本报讯][{r}]
[本报讯]{j}报道：
本报专讯 {r} 
（{n}报道）
晚报讯（{r}）
本报消息（{r}）
本报{p}专电（{r}）
本网讯（{r}）
本报讯 {n} 
本报讯 {r} `);

export const plainLeads = lines(`
本报讯 
本报讯 
本报讯　
本报讯
【本报讯】
本报讯：
据新华社{p}{d}电 
据新华社{p}{d}电　
新华社{p}{d}电 
新华社{p}{d}电　
新华社{p}{y}{d}电 
新华社{p}{c}电 
据新华社电 
综合新华社电 
本报综合消息 
本报综合报道 
本报{p}{d}讯 
本报{p}{d}电 
【新华社{p}{c}电】
【新华社{c}讯】
【{a}{p}{d}电】
【据{a}{p}{c}电】
{a}{p}{c}电 
据{a}{p}{d}电 
（{a}{p}{d}电）
据央视新闻报道，
{p}消息：
本报消息 
晚报讯 
{paper}讯 
[本报讯]
本报专讯 
中新网{d}电 
本报{p}{c}专电 
综合外电报道 
据新华社{p}电 
{p}{d}电 
新华网{p}{d}电 
本刊讯 
（本报讯）`);

export const fullNamedLeads = lines(`
【本報訊】記者{n}報導：
【本報訊】記者{n}報道：
【本報訊】（記者{n}）
【本報專訊】（記者{n}）
〔記者{n}{p}報導〕
〔記者{n}／{p}報導〕
【記者{n}／{p}報導】
【記者{n}{p}報導】
（中央社記者{n}{p}{t}日電）
（記者{n}{p}報導）
【本報記者{n}{p}{t}日電】
〔本報記者{n}〕
記者{n}／{p}報導 
【{n}／{p}訊】`);

export const fullPlainLeads = lines(`
【本報訊】
【本報訊】
〔本報訊〕
【本報專訊】
〔{p}訊〕
【本報{p}訊】
（中央社{p}{t}日電）
【中央社{p}{t}日電】
〔編譯中心／綜合報導〕
【綜合報道】
【明日新聞】
（本報{p}專電）
本報訊 `);

export const namedEndings = lines(`
（{n}）
（{n}）
（{n}）
（{r}）
（{j}）
（记者 {n}）
（记者{n}）
({n})
 {n}
　{n}
　　{n}
●{n}
（通讯员 {n}）
（本报记者 {n}）
【{n}】
（{n} 供稿）
□{n}
（文/{n}）
 （{n}）
■{n}
（{n}报道）`);

export const plainEndings = lines(`
（据新华社）
（新华社）
（来源：新华社）
（来源：央视新闻）
（据《人民日报》）
（本报综合）
（综合新华社消息）
（完）
（新华社供本报专稿）
据新华社
（央视）
（宗合）
（据新华社电）`);

export const namedFeet = lines(`
{n}
{n}
{n}
（{n}）
（{n}）
{r}
{r}
（执笔：{n}）
（作者：{1}，系{p}大学教授）
□{n}
（本报记者 {n}）
——{n}
文/{n}
{r} 文/图
（{r}）
（作者 {n}）`);

export const plainFeet = lines(`
（作者系{p}大学教授、博士生导师）
（作者系省社科院研究员）
（作者系{p}市作家协会会员）
（作者为本报特约评论员）
（据新华社{p}{d}电）
（本文作者单位：{p}大学）
来源：新华社
（原载《{paper}》）
（未完待续）`);
