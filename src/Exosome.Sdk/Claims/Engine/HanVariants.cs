namespace Exosome.Sdk.Claims.Engine;

/// <summary>Traditional Chinese characters and the simplified ones they are compared as, so that one lexicon serves both scripts.</summary>
internal static class HanVariants
{
    /// <summary>A traditional character, then its simplified form; the characters of body, illness, care and law.</summary>
    public const string Pairs =
        "療疗體体癥症預预發发髮发復复損损傷伤緩缓減减輕轻腫肿濕湿異异膚肤質质細细組组織织膠胶強强調调節节環环氣气陳陈謝谢殺杀滅灭擊击敗败徹彻對对齡龄輪轮轉转顏颜鬆松緊紧"
        + "紋纹皺皱點点臉脸頸颈過过癢痒關关腦脑癡痴癱瘫癲癫經经壓压臟脏腎肾膽胆腸肠潰溃瘍疡瘡疮創创燒烧燙烫甦苏喚唤頭头禿秃脫脱長长進进種种術术醫医藥药師师衛卫準准許许證证"
        + "認认權权國国級级絕绝無无風风險险擔担應应響响產产業业場场優优勝胜於于較较極极頂顶獨独學学實实驗验試试臨临動动觀观測测評评價价論论報报導导請请問问嗎吗麼么為为與与"
        + "並并沒没來来會会個个們们這这讓让還还後后從从開开啟启塗涂噴喷劑剂針针護护養养潤润澤泽淨净潔洁補补濾滤齒齿內内層层達达維维纖纤彈弹條条變变聲声稱称廣广標标籤签規规"
        + "範范據据當当僅仅歲岁幾几萬万億亿歷历時时間间類类別别貴贵買买賣卖費费頁页獲获確确係系統统鏈链續续給给結结終终歸归壽寿遠远離离運运適适選选遺遗鄰邻釋释錯错錄录鍵键"
        + "鎮镇鎖锁闆板陽阳陰阴隨随隱隐難难靈灵靜静顯显飲饮驚惊驅驱鬱郁黃黄齊齐癒愈廢废蕁荨癬癣皰疱銀银凍冻脈脉張张橋桥贅赘雞鸡蝨虱愛爱絲丝蟲虫嘔呕瀉泻祕秘頻频勞劳蓋盖盤盘"
        + "週周軟软礙碍憂忧慮虑憶忆壞坏貧贫衝冲滲渗";
}
