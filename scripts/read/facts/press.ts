/**
 * The words of the press, in simplified characters: what newspapers call those who write for them, whom they take news
 * from, what heads a notice, a column or the imprint.
 *
 * Data and nothing else: an editor may add to any list. Traditional characters and full-width forms are folded before these
 * words are looked up, so each word stands here once.
 */
import type { PersonRole } from './model.ts';

/** Roles before a name (`'通讯员 甲'`); a longer word is found before one that it holds. */
export const roleWords: readonly (readonly [word: string, role: PersonRole])[] = [
  ['特约通讯员', 'specialCorrespondent'],
  ['特约记者', 'specialCorrespondent'],
  ['特约撰稿人', 'author'],
  ['特约撰稿', 'author'],
  ['特约评论员', 'author'],
  ['特约作者', 'author'],
  ['特约专稿', 'author'],
  ['摄影记者', 'photographer'],
  ['图片记者', 'photographer'],
  ['实习记者', 'traineeReporter'],
  ['见习记者', 'traineeReporter'],
  ['实习生', 'traineeReporter'],
  ['见习生', 'traineeReporter'],
  ['首席记者', 'staffReporter'],
  ['小记者', 'author'],
  ['通讯员', 'correspondent'],
  ['通信员', 'correspondent'],
  ['特派员', 'staffReporter'],
  ['评论员', 'author'],
  ['撰稿人', 'author'],
  ['记者', 'staffReporter'],
  ['主笔', 'author'],
  ['作者', 'author'],
  ['译者', 'author'],
];

/** What may stand before a role: whose reporter it is, and how they work for it. `'本报驻京全媒体记者'` */
export const employers = [
  ...['本报', '本刊', '本网', '本社', '本台', '我报', '日报', '晚报', '时报', '导报', '早报', '网', '社'],
  ...['驻', '媒体', '融媒', '特派', '文字', '视频', '采访', '专任', '资深', '首席', '见习'],
];

/**
 * What was done, before or after the names: `'摄影 甲'`, `'甲 整理'`, `'甲/文 乙/图'`. `keep`: a report by those named before
 * it, whatever their role.
 */
export const workWords: readonly (readonly [word: string, role: PersonRole | 'keep'])[] = [
  ['摄影报道', 'keep'],
  ['综合报道', 'keep'],
  ['采访报道', 'keep'],
  ['专题报道', 'keep'],
  ['整理报道', 'keep'],
  ['图文报道', 'keep'],
  ['报道', 'keep'],
  ['报导', 'keep'],
  ['文图', 'keep'],
  ['图文', 'keep'],
  ['文摄', 'keep'],
  ['撰文', 'author'],
  ['撰稿', 'author'],
  ['采写', 'author'],
  ['执笔', 'author'],
  ['整理', 'author'],
  ['编译', 'author'],
  ['翻译', 'author'],
  ['编写', 'author'],
  ['文字', 'author'],
  ['供稿', 'author'],
  ['摄影', 'photographer'],
  ['摄像', 'photographer'],
  ['供图', 'photographer'],
  ['制图', 'photographer'],
  ['绘图', 'photographer'],
  ['插图', 'photographer'],
  ['漫画', 'photographer'],
  ['图片', 'photographer'],
  ['责任编辑', 'editor'],
  ['编辑', 'editor'],
  ['责编', 'editor'],
  ['校对', 'editor'],
  ['文', 'author'],
  ['图', 'photographer'],
  ['摄', 'photographer'],
  ['画', 'photographer'],
];

/** Whom newspapers take news from: `'〔路透社柏林十三日电〕'`. Longer names first. */
export const agencies = [
  ...[
    '合众国际社',
    '英国广播公司',
    '中国国际广播电台',
    '中央人民广播电台',
    '中国新闻社',
    '国际文传电讯社',
    '卫星通讯社',
  ],
  ...['新华社', '中新社', '中央社', '路透社', '法新社', '美联社', '合众社', '塔斯社', '俄塔社', '俄新社', '共同社'],
  ...['时事社', '德新社', '安莎社', '埃菲社', '朝中社', '韩联社', '彭博社', '联合社', '哈瓦斯社', '国民社', '海通社'],
  ...['电通社', '国际社', '华联社', '申时社', '国闻社', '大中社', '大通社', '拉美社', '印新社', '安塔拉社', '越通社'],
  ...['新华电', '路透电', '同盟社', '联合国电台', '新华网', '人民网', '中新网', '央视网', '央广网', '中国网', '光明网'],
  ...['国际在线', '中国经济网', '中国新闻网', '美国之音', '澎湃新闻', '环球网', '今日俄罗斯', '央视新闻', '参考消息'],
];

/** The newspaper itself: `'本报讯'`. */
export const ownNames = ['本报', '本刊', '本网', '本台', '本市', '本埠', '本港', '本会', '本社', '我报'];

/** What a report may be called before 讯 or 电: `'专电'`, `'特讯'`. */
export const reportKinds = [
  ...['综合', '专', '急', '快', '特', '通', '航', '要', '短', '又', '加急', '特快', '特约', '外', '无线', '电'],
];

/** Bylines that name nobody: `'本报评论员'`. */
export const unsigned =
  /^(?:本报|本刊|本网|新华社|人民日报|[\u4e00-\u9fff]{2,6}报)?(?:特约|首席)?(?:评论员|编辑部|社论委员会)$/;
/** Bylines that say only how it was made: `'本报综合报道'`. */
export const compiled = /^(?:本报|本刊|本网|记者)?(?:综合|记者|通讯员)(?:消息|报道|报导|外电|整理|编译)?$/;

/** `'云帆集团总裁'`: what an author is, before the name. */
export const offices =
  /(?:总裁|院士|教授|主任|书记|局长|厅长|部长|董事长|研究员|院长|会长|市长|县长|区长|主席|委员|代表|校长|秘书长|处长|经理|所长)$/;

/** `'主持人 甲'`: who is named so plays, speaks or teaches; they have not written. */
export const notAuthors =
  /^(?:主持人?|主讲人?|导演|编剧|主演|演员|领衔|出品|制片|监制|策划|统筹|联系人|经理|校长|老师|教师|医生|律师|专家|嘉宾|受访者|讲述|口述|指导|指挥|领唱|独唱|作曲|作词|词|曲|书法|篆刻|国画|油画|画|选手|队长|教练|裁判|冠军|亚军|季军|得主|户主|法人|委托人|承办|会计|队员|家长|学生|市民|读者|网友|村民|居民|乘客|代表|作家|诗人|先生|女士|同志|姓名|户名|导读|本名|原名|传主|死者|故人|先父|先母|悼念|纪念|怀念|忆|记|访|致|赠|送|学习|向|与|和)$/;

/** Words that begin like a name and are none; those of a page's furniture above all. */
export const nameless = [
  ...['高新', '园区', '时间', '方面', '全国', '全面', '全力', '全市', '全省', '经济', '经开', '管委', '公司', '安全'],
  ...['和谐', '平台', '项目', '资讯', '新闻', '关注', '党建', '视点', '要闻', '视窗', '速递', '时评', '报道', '报导'],
  ...['版', '综合', '待续', '新华社', '中新社', '本报', '资料', '续完', '节选', '摘编', '来源', '未完', '全文', '附表'],
  // `记者手记`, `评论员文章`, `记者的责任`: what follows a role and is nobody.
  ...['讯', '公告', '启事', '声明', '通告', '通知', '更正', '短波', '快报', '副刊', '征文', '言论', '文图', '图文'],
  ...['文章', '手记', '观察', '调查', '探访', '述评', '来信', '简介', '的', '了', '记者', '通讯员', '编辑', '编者'],
  ...['摘自', '转自', '转载', '选自', '原载', '鼓掌', '掌声', '连载', '下转', '上接', '紧接', '摄影', '获悉', '认为'],
  ...[
    '市场',
    '中国',
    '工程',
    '建设',
    '发展',
    '工作',
    '会议',
    '政府',
    '高质',
    '高水平',
    '高标',
    '高品',
    '高科',
    '高技',
    '高考',
    '高校',
    '高铁',
    '高温',
    '高中',
    '华为',
    '双创',
    '向未来',
    '社论',
    '短评',
  ],
  ...['马拉松', '解放军', '见右', '见左', '见图', '右图', '左图', '上图', '下图', '如图', '题图', '附图'],
  // Words too new or too long for the dictionary.
  ...[
    '连日',
    '云计算',
    '区块',
    '文旅',
    '双碳',
    '国潮',
    '国企',
    '商贸',
    '家电',
    '成渝',
    '路政',
    '经侦',
    '卫健',
    '管弦',
    '农机',
    '海豚',
  ],
  ...[
    '充电',
    '陈列',
    '纪录',
    '水墨',
    '门头沟',
    '石景山',
    '成品',
    '云服',
    '边检',
    '母亲',
    '区县',
    '高职',
    '高端',
    '红线',
    '蓝海',
    '方阵',
  ],
  ...[
    '金砖',
    '东航',
    '国航',
    '莫高窟',
    '家纺',
    '家装',
    '高跷',
    '秦腔',
    '边防',
    '强国',
    '强县',
    '强链',
    '任何',
    '韩国',
    '蒙古',
    '白鹤滩',
  ],
];

/** `'完'` in brackets behind a text says that it ends. */
export const endWords = new Set([
  '完',
  '续',
  '上',
  '下',
  '中',
  '略',
  '笑',
  '终',
  '待续',
  '未完',
  '未完待续',
  '续完',
  '全文完',
]);

/** 诗人: writers whose names are words of the dictionary too, printed above their own lines. */
export const writers = new Set(
  (
    '李白 杜甫 白居易 王维 王勃 王翰 王之涣 王昌龄 孟浩然 孟郊 贾岛 李贺 杜牧 李商隐 元稹 刘禹锡 柳宗元 韩愈 岑参 高适 ' +
    '陈子昂 贺知章 张继 张籍 韦应物 温庭筠 李煜 苏轼 苏洵 苏辙 陆游 辛弃疾 李清照 柳永 王安石 欧阳修 范仲淹 黄庭坚 秦观 ' +
    '杨万里 范成大 文天祥 司马光 朱熹 岳飞 马致远 于谦 唐寅 郑燮 龚自珍 纳兰性德 袁枚 曹操 曹植 陶渊明 鲁迅 胡适 茅盾 ' +
    '叶圣陶 朱自清 丰子恺 郁达夫 徐志摩 闻一多 梁实秋 林语堂 沈从文 钱锺书 季羡林 汪曾祺 余光中 艾青 何其芳 郭沫若 田汉'
  ).split(' '),
);

/**
 * Surnames that begin words more often than names (`'高质量'`, `'向未来'`, `'双语'`): alone on a line, what begins so and goes on
 * with a word is no name.
 */
export const wordlikeSurnames = new Set(
  '向门党关双全时国文家和平单开东红花明农经查应游车公丛包封充强权通空海年新老满相能战官展过索化归广力原初厚便种修容融勾',
);

/** Characters that end given names far more often than words. */
export const givenEnds = new Set('文军伟勇刚芳敏娟丽霞涛磊鹏斌波辉杰超琳婷雯莉萍娜');

/** 地名: where reports come from and readers live, beside the cities of the authority files. */
export const knownPlaces = new Set(
  (
    '北京 上海 天津 重庆 河北 山西 辽宁 吉林 黑龙江 江苏 浙江 安徽 福建 江西 山东 河南 湖北 湖南 广东 广西 海南 四川 贵州 云南 ' +
    '西藏 陕西 甘肃 青海 宁夏 新疆 内蒙古 香港 澳门 台湾 石家庄 太原 沈阳 长春 哈尔滨 南京 杭州 合肥 福州 南昌 济南 郑州 武汉 长沙 ' +
    '广州 南宁 海口 成都 贵阳 昆明 拉萨 西安 兰州 西宁 银川 乌鲁木齐 呼和浩特 大连 青岛 宁波 厦门 深圳 苏州 无锡 常州 南通 徐州 ' +
    '扬州 镇江 温州 绍兴 嘉兴 金华 台州 泉州 漳州 烟台 潍坊 淄博 洛阳 开封 宜昌 襄阳 荆州 株洲 湘潭 衡阳 岳阳 珠海 佛山 东莞 中山 ' +
    '惠州 汕头 湛江 桂林 柳州 绵阳 宜宾 遵义 大理 丽江 宝鸡 咸阳 延安 唐山 保定 秦皇岛 邯郸 包头 鄂尔多斯 大同 鞍山 抚顺 锦州 ' +
    '营口 齐齐哈尔 大庆 佳木斯 雄安 台北 高雄 台中 台南 基隆 新竹 嘉义 花莲 屏东 桃园 彰化 云林 宜兰 苗栗 南投 台东 澎湖 金门 ' +
    '新北 汉口 武昌 汉阳 奉天 北平 迪化 归绥 安东 张家口 安庆 芜湖 九江 沙市 万县 自贡 梧州 东京 大阪 首尔 汉城 平壤 河内 曼谷 ' +
    '新加坡 吉隆坡 雅加达 马尼拉 新德里 德里 孟买 伊斯兰堡 喀布尔 德黑兰 巴格达 开罗 耶路撒冷 安卡拉 莫斯科 柏林 巴黎 伦敦 罗马 ' +
    '维也纳 日内瓦 布鲁塞尔 马德里 雅典 华沙 布拉格 布达佩斯 波恩 海牙 斯德哥尔摩 华盛顿 纽约 旧金山 洛杉矶 芝加哥 波士顿 渥太华 ' +
    '多伦多 墨西哥城 巴西利亚 里约热内卢 布宜诺斯艾利斯 哈瓦那 堪培拉 悉尼 墨尔本 联合国 法兰克福 捷京 德京 英京 法京 日京 俄京'
  ).split(' '),
);

/** Heads of notices and classified advertisements, without inner spaces. */
export const noticeHeads = new Set(
  (
    '公告 通告 启事 声明 更正 讣告 招聘 诚聘 招租 出租 转让 拍卖 招标 公示 通知 遗失 寻人 寻物 征婚 鸣谢 致歉 道歉 挂失 注销公告 ' +
    '遗失声明 作废声明 遗失启事 寻人启事 招领启事 招聘启事 招生启事 招生简章 征稿启事 征文启事 更正启事 减资公告 清算公告 注销公告 ' +
    '停电通知 停水通知 停电公告 停水公告 停气通知 停电预告 停水预告 认尸启事 法院公告 拍卖公告 招标公告 中标公告 更名启事 迁址启事 ' +
    '开业启事 任前公示 任职公示 悬赏通告 送达公告 分类广告 广告 启示 敬告读者 敬告 致读者 告读者 征订启事 天气预报 电视节目预告 ' +
    '今日影讯 影讯 戏讯 银行牌价 外汇牌价 股市行情 市场行情 开奖公告'
  ).split(' '),
);
/** How the heads of such notices end: `'临浦市国有土地使用权出让公告'`. */
export const noticeEndings =
  /(?:公告|公示|启事|声明|通告|招聘|诚聘|讣告|更正|天气预报|招租|拍卖|须知|招标|停[电水气热][预通公]告|停[电水气热]通知|简章|牌价)(?:\d{0,2})$/;

/** Titles of columns, without inner spaces: a heading that is one of them has no text of its own. */
export const columnTitles = new Set(
  (
    '简讯 短讯 要闻 要闻速览 新闻快递 新闻速递 新闻速览 新闻集锦 新闻集萃 一句话新闻 一周要闻 图片新闻 图片报道 图说新闻 新闻图片 读者来信 ' +
    '来信选登 群众来信 来函照登 来稿选登 国际短波 国际新闻 国内新闻 国际要闻 国内要闻 本市新闻 地方新闻 体坛简讯 体育新闻 体坛快讯 ' +
    '文化简讯 经济简讯 科技简讯 教育简讯 今日谈 今日评论 今日论语 百姓茶座 金台随感 热点透视 热点聚焦 社会广角 社会新闻 快讯 短波 要讯 ' +
    '动态 综合新闻 副刊 文艺副刊 评论 社论 短评 时评 漫画 连载 小说连载 小幽默 科学小知识 知识窗 信息窗 信息港 读者之声 读者信箱 百姓心声 ' +
    '编读往来 编者按 编后 记者来信 记者手记 采访札记 观察 调查 专访 人物 特写 通讯 消息 评论员文章 新闻背景 相关链接 链接 名词解释 ' +
    '新闻链接 延伸阅读 数据 声音 视点 焦点 关注 民生 时政 财经 国际 国内 社会 法治 教育 健康 旅游 文化 体育 娱乐 科技 农业 军事 ' +
    '本埠新闻 本港新闻 国内要电 国外要电 国内电讯 国际电讯 专电 要电 各地通信 教育消息 商情 自由谈 春秋 快活林 小言 杂评 时论 来件 ' +
    '要聞 大陸 兩岸 港聞 副刊'
  ).split(' '),
);
/** How other titles of columns end. */
export const columnEndings =
  /(?:简讯|短讯|快讯|速递|快递|速览|短波|点击|传真|扫描|集锦|集萃|茶座|随感|论坛|透视|视窗|镜头|信箱|来信|播报|一瞥|纵横|广角|漫笔|钩沉|拾遗|文摘|副刊|资讯|快报|简报|之窗|之声|一角|零讯|琐闻|拾零|动态|一览)$/;

/** Who speaks before a colon, when it is no name: `'问：'`, `'主持人：'`. */
export const speakers =
  /^(?:本报)?(?:记者|问|答|主持人|笔者|编者|采访者|受访者|提问|回答|嘉宾|观众|读者|网友.{0,4}|律师|专家|[QA甲乙丙丁]|[男女]|旁白|画外音|老师|学生|医生|旅客|市民)$/;

/** 版名: what a page is called, alone or with others (`'要闻·综合'`). */
export const sectionNames = new Set(
  (
    '要闻 综合 时政 国内 国际 社会 民生 经济 财经 产经 文化 文艺 体育 教育 科技 科教 文卫 健康 法治 法制 政法 理论 评论 副刊 专版 专刊 专题 ' +
    '广告 公益广告 城事 城市 城乡 县区 区县 县域 地方 乡村 三农 农业 农村 工业 商业 旅游 生活 消费 汽车 房产 娱乐 军事 党建 公告 信息 新闻 ' +
    '视觉 图片 影像 读书 阅读 人物 深度 调查 特别报道 周末 文化周刊 社区 港澳台 台湾 两岸 大陆 港闻 焦点 头版 经济新闻 社会新闻 国际新闻'
  ).split(' '),
);

/** Words that begin as names do and open a sentence: behind a full stop and a gap they sign nothing. */
export const sentenceOpeners = new Set(
  (
    '于是 那么 那时 那里 那些 何况 何必 何以 何时 何处 万一 任何 任意 时下 时而 时至 时值 应该 应当 应对 曾经 常常 常年 全市 全国 全省 全县 ' +
    '全区 全厂 全年 全球 国家 国内 国外 国际 方便 方才 平时 平均 平常 平日 向来 经过 经济 经常 关于 成为 成立 成功 和平 和谐 安全 安装 ' +
    '高度 高新 高温 高速 文化 文明 文章 文艺 包括 包含 充分 充满 从而 从此 从前 从来 石油 水利 水库 金融 农业 农民 农村 农户 管理 管好 ' +
    '易于 解决 解放 强调 强化 支持 支部 支援 计划 计算 项目 米面 钱款 车间 车辆 路上 路过 段时间 单位 单是 都是 党员 党委 党的 家庭 家中 ' +
    '家人 家长 明天 明年 明确 明显 终于 终究 通过 连续 连同 红色 黄河 江南 山上 山区 海上 海外 温度 温室 古代 古时 师傅 师生 师资 种植 ' +
    '花费 花园 阳光 云集 时间 时代 时常 时刻 白天 白色 盛夏 满意 满足 满怀 乐队 乐观 司机 养殖 养老 战士 战斗 战争 越来越 尚未 尚有 慕名'
  ).split(' '),
);

/** Places, offices and shops end so, people do not: `'松坪县'`, `'商务部'`, `'古镇'`. */
export const officeEnds = new Set('县市区镇乡村部局厅厂店站所处委省科办队');

/** Names of foreigners end so: `'约翰·史密斯'` is one, though both parts are words of the dictionary. */
export const foreignEnds = new Set('斯尔克特德姆森顿逊曼恩夫娃诺基利里尼亚拉娜丝莎蒂塔达奇提泽洛');

/** Words of three characters end so, given names do not: `'幸福感'`, `'高端化'`, `'李强说'`. */
export const phraseEnds = new Set('感化性类片链论型说称等里们版牌灯线者费税率车');

/** Characters of common words that no name without a listed surname holds: `'此前'`, `'两会'`, `'以学促干'`. */
export const commonCharacters =
  /[之以而不为互有无在对说称后前会上下年月日此各两三四五六七八九十新再更很就都也被把将从到向]/;
