<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="pt_BR" sourcelanguage="en_US">
<context>
    <name>forja</name>
    <message>
        <source>There is no chart to save yet. Wait for the first second of training.</source>
        <translation>Ainda não há gráfico para salvar. Espere o primeiro segundo de treinamento.</translation>
    </message>
    <message>
        <source>on</source>
        <translation>ligado</translation>
    </message>
    <message>
        <source>off</source>
        <translation>desligado</translation>
    </message>
    <message>
        <source>Ready</source>
        <translation>Pronto</translation>
    </message>
    <message>
        <source>Preparing</source>
        <translation>Preparando</translation>
    </message>
    <message>
        <source>Training</source>
        <translation>Treinando</translation>
    </message>
    <message>
        <source>Finishing the update, then pausing</source>
        <translation>Terminando a atualização para pausar</translation>
    </message>
    <message>
        <source>Paused</source>
        <translation>Em pausa</translation>
    </message>
    <message>
        <source>Finishing the update, then saving</source>
        <translation>Terminando a atualização para salvar</translation>
    </message>
    <message>
        <source>Finished</source>
        <translation>Terminada</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>Falhou</translation>
    </message>
    <message>
        <source>just now</source>
        <translation>agora mesmo</translation>
    </message>
    <message>
        <source>%1 s ago</source>
        <translation>há %1 s</translation>
    </message>
    <message>
        <source>%1 min ago</source>
        <translation>há %1 min</translation>
    </message>
    <message>
        <source>%1 h ago</source>
        <translation>há %1 h</translation>
    </message>
    <message>
        <source>%1 (sample)</source>
        <translation>%1 (exemplo)</translation>
    </message>
    <message>
        <source>a whole number from %1 to %2</source>
        <translation>um número inteiro de %1 a %2</translation>
    </message>
    <message>
        <source>a number from %1 to %2</source>
        <translation>um número de %1 a %2</translation>
    </message>
    <message>
        <source>one of: %1</source>
        <translation>um destes: %1</translation>
    </message>
    <message>
        <source>%1: cannot be written (%2). Check the free space and the permissions of its folder.</source>
        <translation>%1: não é possível gravar (%2). Verifique o espaço livre e as permissões da pasta.</translation>
    </message>
    <message>
        <source>%1: cannot be read (%2). Check that it exists and its permissions.</source>
        <translation>%1: não é possível ler (%2). Verifique se existe e quais são as permissões.</translation>
    </message>
    <message>
        <source>%1: %2 bytes, more than the %3 that are read. It is not what it should be.</source>
        <translation>%1: %2 bytes, mais do que os %3 que são lidos. Não é o que deveria ser.</translation>
    </message>
    <message>
        <source>%1: the picture cache needs %2 MB and the disk has %3 MB left. Make room, or name another folder in FORJA_CACHE.</source>
        <translation>%1: o cache de imagens precisa de %2 MB e restam %3 MB no disco. Libere espaço ou indique outra pasta em FORJA_CACHE.</translation>
    </message>
    <message>
        <source>%1: the picture cache cannot be read back. Check that disk, or name another folder in FORJA_CACHE.</source>
        <translation>%1: não é possível reler o cache de imagens. Verifique esse disco ou indique outra pasta em FORJA_CACHE.</translation>
    </message>
    <message>
        <source>sample:%1: there are no such sample pictures. Use sample:digits or sample:faces.</source>
        <translation>sample:%1: não existem essas imagens de exemplo. Use sample:digits ou sample:faces.</translation>
    </message>
    <message>
        <source>listing</source>
        <translation>listando</translation>
    </message>
    <message>
        <source>drawing</source>
        <translation>desenhando</translation>
    </message>
    <message>
        <source>decoding</source>
        <translation>decodificando</translation>
    </message>
    <message>
        <source>cannot be read (%1)</source>
        <translation>não pode ser lido (%1)</translation>
    </message>
    <message>
        <source>%1: opening was cancelled.</source>
        <translation>%1: a abertura foi cancelada.</translation>
    </message>
    <message>
        <source>is empty</source>
        <translation>está vazio</translation>
    </message>
    <message>
        <source>is truncated: the file ends before the picture does</source>
        <translation>está truncado: o arquivo acaba antes da imagem</translation>
    </message>
    <message>
        <source>Digits</source>
        <translation>Dígitos</translation>
    </message>
    <message>
        <source>Hand-written digits, 0 to 9, grey. Readable within seconds: start here.</source>
        <translation>Dígitos manuscritos, de 0 a 9, em cinza. Legíveis em segundos: comece por aqui.</translation>
    </message>
    <message>
        <source>Faces</source>
        <translation>Rostos</translation>
    </message>
    <message>
        <source>Drawn faces with four expressions, in colour. Clear after a minute or two.</source>
        <translation>Rostos desenhados com quatro expressões, em cores. Nítidos após um ou dois minutos.</translation>
    </message>
    <message>
        <source>%1: the picture cache cannot be written (%2). Make room there, or name another folder in FORJA_CACHE.</source>
        <translation>%1: não é possível gravar o cache de imagens (%2). Libere espaço ali ou indique outra pasta em FORJA_CACHE.</translation>
    </message>
    <message>
        <source>%1: cancelled. What was written so far is still there.</source>
        <translation>%1: cancelado. O que já foi gravado continua lá.</translation>
    </message>
    <message>
        <source>leads to a folder that has been read already</source>
        <translation>leva a uma pasta que já foi lida</translation>
    </message>
    <message>
        <source>is a link that leads nowhere</source>
        <translation>é um link que não leva a lugar nenhum</translation>
    </message>
    <message>
        <source>lies beside the class folders: move it into one of them, or switch off the classes</source>
        <translation>está ao lado das pastas de classes: mova-o para uma delas ou desligue as classes</translation>
    </message>
    <message>
        <source>%1: there is no such folder. Check its name, or that its disk is connected.</source>
        <translation>%1: essa pasta não existe. Verifique o nome, ou se o disco está conectado.</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>Pasta</translation>
    </message>
    <message>
        <source>Width</source>
        <translation>Largura</translation>
    </message>
    <message>
        <source>px</source>
        <translation>px</translation>
    </message>
    <message>
        <source>Pixels across. A power of two times 1 to 4. Twice the side is four times the work.</source>
        <translation>Pixels na horizontal. Uma potência de dois vezes 1 a 4. O dobro do lado é o quádruplo do trabalho.</translation>
    </message>
    <message>
        <source>Height</source>
        <translation>Altura</translation>
    </message>
    <message>
        <source>Pixels down. A power of two times 1 to 4.</source>
        <translation>Pixels na vertical. Uma potência de dois vezes 1 a 4.</translation>
    </message>
    <message>
        <source>Colour</source>
        <translation>Cor</translation>
    </message>
    <message>
        <source>as found</source>
        <translation>como estão</translation>
    </message>
    <message>
        <source>Grey if every picture is grey, else RGB.</source>
        <translation>Cinza se todas as imagens forem cinza; senão, RGB.</translation>
    </message>
    <message>
        <source>grey</source>
        <translation>cinza</translation>
    </message>
    <message>
        <source>One channel.</source>
        <translation>Um canal.</translation>
    </message>
    <message>
        <source>RGB</source>
        <translation>RGB</translation>
    </message>
    <message>
        <source>Three channels.</source>
        <translation>Três canais.</translation>
    </message>
    <message>
        <source>Channels of the pictures that G makes.</source>
        <translation>Canais das imagens que G faz.</translation>
    </message>
    <message>
        <source>Fit</source>
        <translation>Enquadrar</translation>
    </message>
    <message>
        <source>centre crop</source>
        <translation>recortar</translation>
    </message>
    <message>
        <source>The largest centred part of the right shape.</source>
        <translation>Recorte central: a maior parte do meio que tem a proporção certa.</translation>
    </message>
    <message>
        <source>pad</source>
        <translation>com bordas</translation>
    </message>
    <message>
        <source>stretch</source>
        <translation>esticar</translation>
    </message>
    <message>
        <source>The whole picture, pulled into shape.</source>
        <translation>A imagem inteira, esticada até a proporção certa.</translation>
    </message>
    <message>
        <source>How pictures of other shapes are brought to this one.</source>
        <translation>Como imagens de outras proporções são trazidas a esta.</translation>
    </message>
    <message>
        <source>Classes from folders</source>
        <translation>Classes por pasta</translation>
    </message>
    <message>
        <source>Sub-folders of the first level are classes; G can then be asked for one.</source>
        <translation>As subpastas do primeiro nível são classes; assim é possível pedir a G uma delas.</translation>
    </message>
    <message>
        <source>Mirror</source>
        <translation>Espelhar</translation>
    </message>
    <message>
        <source>Shows half of the real pictures left to right. Twice the data where left and right mean nothing.</source>
        <translation>Mostra metade das imagens reais invertida da esquerda para a direita. Dobra os dados quando os lados não importam.</translation>
    </message>
    <message>
        <source>Held out</source>
        <translation>Reservadas</translation>
    </message>
    <message>
        <source>share</source>
        <translation>fração</translation>
    </message>
    <message>
        <source>Share of the pictures that D never sees, to tell learning from memory. At least 1, at most 10,000.</source>
        <translation>Fração das imagens que D nunca vê, para distinguir aprender de decorar. No mínimo 1, no máximo 10.000.</translation>
    </message>
    <message>
        <source>Sample pictures</source>
        <translation>Nº de exemplos</translation>
    </message>
    <message>
        <source>How many pictures are drawn when the data is sample:KIND.</source>
        <translation>Quantas imagens são desenhadas quando os dados são sample:KIND.</translation>
    </message>
    <message>
        <source>Sample seed</source>
        <translation>Semente ex.</translation>
    </message>
    <message>
        <source>Which sample pictures are drawn.</source>
        <translation>Quais imagens de exemplo são desenhadas.</translation>
    </message>
    <message>
        <source>Architecture</source>
        <translation>Arquitetura</translation>
    </message>
    <message>
        <source>The generator&apos;s architecture.</source>
        <translation>A arquitetura do gerador.</translation>
    </message>
    <message>
        <source>Latent</source>
        <translation>Latente</translation>
    </message>
    <message>
        <source>numbers</source>
        <translation>números</translation>
    </message>
    <message>
        <source>Length of the random vector that G turns into a picture.</source>
        <translation>Comprimento do vetor aleatório que G transforma em imagem.</translation>
    </message>
    <message>
        <source>Class conditions</source>
        <translation>Usar classes</translation>
    </message>
    <message>
        <source>Where there are classes, G is told which one to make and D which one it should be.</source>
        <translation>Quando há classes, G é informado de qual deve fazer e D de qual deveria ser.</translation>
    </message>
    <message>
        <source>Rate of G</source>
        <translation>Taxa de G</translation>
    </message>
    <message>
        <source>Learning rate of G (Adam).</source>
        <translation>Taxa de aprendizado de G (Adam).</translation>
    </message>
    <message>
        <source>Beta 1 of G</source>
        <translation>Beta 1 de G</translation>
    </message>
    <message>
        <source>Adam&apos;s memory of gradients.</source>
        <translation>A memória dos gradientes no Adam.</translation>
    </message>
    <message>
        <source>Beta 2 of G</source>
        <translation>Beta 2 de G</translation>
    </message>
    <message>
        <source>Adam&apos;s memory of squared gradients.</source>
        <translation>A memória dos gradientes ao quadrado no Adam.</translation>
    </message>
    <message>
        <source>Updates of G</source>
        <translation>Vezes de G</translation>
    </message>
    <message>
        <source>How often G learns in one update. 0 freezes G.</source>
        <translation>Quantas vezes G aprende em uma atualização. 0 congela G.</translation>
    </message>
    <message>
        <source>EMA</source>
        <translation>EMA</translation>
    </message>
    <message>
        <source>The pictures shown come from the average of G over its last updates; nearer to 1 is a longer memory.</source>
        <translation>As imagens exibidas vêm da média de G sobre suas últimas atualizações; quanto mais perto de 1, mais longa a memória.</translation>
    </message>
    <message>
        <source>The discriminator&apos;s architecture.</source>
        <translation>A arquitetura do discriminador.</translation>
    </message>
    <message>
        <source>Rate of D</source>
        <translation>Taxa de D</translation>
    </message>
    <message>
        <source>Learning rate of D (Adam).</source>
        <translation>Taxa de aprendizado de D (Adam).</translation>
    </message>
    <message>
        <source>Beta 1 of D</source>
        <translation>Beta 1 de D</translation>
    </message>
    <message>
        <source>Beta 2 of D</source>
        <translation>Beta 2 de D</translation>
    </message>
    <message>
        <source>Updates of D</source>
        <translation>Vezes de D</translation>
    </message>
    <message>
        <source>How often D learns in one update, before G does. 0 freezes D.</source>
        <translation>Quantas vezes D aprende em uma atualização, antes de G. 0 congela D.</translation>
    </message>
    <message>
        <source>D alone first</source>
        <translation>Só D no início</translation>
    </message>
    <message>
        <source>updates</source>
        <translation>atualizações</translation>
    </message>
    <message>
        <source>D learns this often before G joins. Not needed; try it and see.</source>
        <translation>D aprende esse número de vezes antes de G entrar. Não é necessário; experimente e veja.</translation>
    </message>
    <message>
        <source>Loss</source>
        <translation>Perda</translation>
    </message>
    <message>
        <source>What each player is told to make small.</source>
        <translation>O que cada jogador deve tornar pequeno.</translation>
    </message>
    <message>
        <source>R1 penalty</source>
        <translation>Penalidade R1</translation>
    </message>
    <message>
        <source>gamma</source>
        <translation>gama</translation>
    </message>
    <message>
        <source>Keeps D smooth around real pictures. 0: off.</source>
        <translation>Mantém D suave em torno das imagens reais. 0: desligada.</translation>
    </message>
    <message>
        <source>R1 interval</source>
        <translation>Intervalo do R1</translation>
    </message>
    <message>
        <source>The penalty is taken every so many updates of D and weighted by as much.</source>
        <translation>A penalidade é calculada a cada tantas atualizações de D, com peso multiplicado por esse número.</translation>
    </message>
    <message>
        <source>Label noise</source>
        <translation>Rótulo errado</translation>
    </message>
    <message>
        <source>Share of D&apos;s labels that are flipped: D is told wrong that often.</source>
        <translation>Ruído nos rótulos: a fração dos rótulos de D que são trocados; com essa frequência D recebe a resposta errada.</translation>
    </message>
    <message>
        <source>Vary colour</source>
        <translation>Variar cores</translation>
    </message>
    <message>
        <source>Real and generated pictures get random brightness, saturation and contrast before D sees them.</source>
        <translation>Imagens reais e geradas recebem brilho, saturação e contraste aleatórios antes que D as veja.</translation>
    </message>
    <message>
        <source>Shift</source>
        <translation>Deslocar</translation>
    </message>
    <message>
        <source>Real and generated pictures are shifted by up to this share of the side before D sees them.</source>
        <translation>Imagens reais e geradas são deslocadas em até essa fração do lado antes que D as veja.</translation>
    </message>
    <message>
        <source>Cut out</source>
        <translation>Apagar parte</translation>
    </message>
    <message>
        <source>A square of this share of the side is blanked in real and generated pictures before D sees them.</source>
        <translation>Um quadrado com essa fração do lado é apagado nas imagens reais e geradas antes que D as veja.</translation>
    </message>
    <message>
        <source>Batch</source>
        <translation>Lote</translation>
    </message>
    <message>
        <source>pictures</source>
        <translation>imagens</translation>
    </message>
    <message>
        <source>Pictures a player sees in one of its updates.</source>
        <translation>Imagens que um jogador vê em uma de suas atualizações.</translation>
    </message>
    <message>
        <source>Seed</source>
        <translation>Semente</translation>
    </message>
    <message>
        <source>The same seed and settings on the same machine give the same run, bit for bit.</source>
        <translation>A mesma semente e os mesmos ajustes, na mesma máquina, dão a mesma execução, bit a bit.</translation>
    </message>
    <message>
        <source>Threads</source>
        <translation>Threads</translation>
    </message>
    <message>
        <source>Processor threads for training. 0: chosen for this machine, and kept with the run.</source>
        <translation>Threads do processador para o treinamento. 0: escolhidas para esta máquina e guardadas com a execução.</translation>
    </message>
    <message>
        <source>Precision</source>
        <translation>Precisão</translation>
    </message>
    <message>
        <source>fp32</source>
        <translation>fp32</translation>
    </message>
    <message>
        <source>Exact single precision.</source>
        <translation>Precisão simples, exata.</translation>
    </message>
    <message>
        <source>bf16</source>
        <translation>bf16</translation>
    </message>
    <message>
        <source>Half the bits in the nets, losses in fp32. Faster where the processor has AVX512-BF16 or AMX.</source>
        <translation>Metade dos bits nas redes, perdas em fp32. Mais rápido se o processador tem AVX512-BF16 ou AMX.</translation>
    </message>
    <message>
        <source>Number format inside the nets.</source>
        <translation>Formato dos números dentro das redes.</translation>
    </message>
    <message>
        <source>Layout</source>
        <translation>Disposição</translation>
    </message>
    <message>
        <source>channels last</source>
        <translation>canais no fim</translation>
    </message>
    <message>
        <source>Faster on most processors.</source>
        <translation>Mais rápida na maioria dos processadores.</translation>
    </message>
    <message>
        <source>contiguous</source>
        <translation>contígua</translation>
    </message>
    <message>
        <source>LibTorch&apos;s own default.</source>
        <translation>O padrão da própria LibTorch.</translation>
    </message>
    <message>
        <source>How pictures lie in memory inside the nets.</source>
        <translation>Como as imagens ficam na memória dentro das redes.</translation>
    </message>
    <message>
        <source>Length</source>
        <translation>Duração</translation>
    </message>
    <message>
        <source>minutes</source>
        <translation>minutos</translation>
    </message>
    <message>
        <source>How long to train, pauses not counted. 0: until the other lengths are reached, or until stopped.</source>
        <translation>Quanto tempo treinar, sem contar as pausas. 0: até que os outros limites sejam atingidos, ou até que se pare.</translation>
    </message>
    <message>
        <source>Length in updates</source>
        <translation>Máx. atualiz.</translation>
    </message>
    <message>
        <source>Ends after so many updates. 0: no such limit.</source>
        <translation>Termina depois de tantas atualizações. 0: sem esse limite.</translation>
    </message>
    <message>
        <source>Length in pictures</source>
        <translation>Máx. imagens</translation>
    </message>
    <message>
        <source>kimg</source>
        <translation>kimg</translation>
    </message>
    <message>
        <source>Ends after so many thousand real pictures shown to D. 0: no such limit.</source>
        <translation>Termina depois de tantos milhares de imagens reais mostradas a D. 0: sem esse limite.</translation>
    </message>
    <message>
        <source>Updates a point</source>
        <translation>Por ponto</translation>
    </message>
    <message>
        <source>Each point of a chart is the mean of so many updates. 0: as many as take a second on this machine, and kept with the run.</source>
        <translation>Cada ponto de um gráfico é a média de tantas atualizações. 0: tantas quantas levam um segundo nesta máquina; o número fica guardado com a execução.</translation>
    </message>
    <message>
        <source>Measure every</source>
        <translation>Medir a cada</translation>
    </message>
    <message>
        <source>points</source>
        <translation>pontos</translation>
    </message>
    <message>
        <source>Points between two measures of the distance to real pictures.</source>
        <translation>Pontos entre duas medidas da distância às imagens reais.</translation>
    </message>
    <message>
        <source>Save every</source>
        <translation>Salvar a cada</translation>
    </message>
    <message>
        <source>A full checkpoint is written this often, on every pause and at the end.</source>
        <translation>Um checkpoint completo é gravado com essa frequência, em cada pausa e no final.</translation>
    </message>
    <message>
        <source>Gallery pictures</source>
        <translation>Na galeria</translation>
    </message>
    <message>
        <source>How many latents the gallery shows at every moment.</source>
        <translation>Quantos latentes a galeria mostra em cada momento.</translation>
    </message>
    <message>
        <source>Latent seed</source>
        <translation>Semente latente</translation>
    </message>
    <message>
        <source>Which latents the gallery shows. A picture is a function of this seed and its number alone.</source>
        <translation>Quais latentes a galeria mostra. Uma imagem depende somente desta semente e do seu número.</translation>
    </message>
    <message>
        <source>Moments kept</source>
        <translation>Momentos</translation>
    </message>
    <message>
        <source>When there are more, every other older one goes; the first, the newest and starred ones stay.</source>
        <translation>Quando há mais que isso, sai um em cada dois dos mais antigos; o primeiro, o mais novo e os marcados com estrela ficam.</translation>
    </message>
    <message>
        <source>Generators kept</source>
        <translation>Geradores</translation>
    </message>
    <message>
        <source>Moments that can still make new pictures.</source>
        <translation>Momentos que ainda podem fazer imagens novas.</translation>
    </message>
    <message>
        <source>Checkpoints kept</source>
        <translation>Checkpoints</translation>
    </message>
    <message>
        <source>The newest full checkpoints; update 0 and starred ones stay besides.</source>
        <translation>Os checkpoints completos mais novos; a atualização 0 e os marcados com estrela ficam além desses.</translation>
    </message>
    <message>
        <source>%1: %2 is not a power of two times 1 to 4. Take 16, 24, 32, 48, 64, 96, 128, 192 or 256.</source>
        <translation>%1: %2 não é uma potência de dois vezes 1 a 4. Use 16, 24, 32, 48, 64, 96, 128, 192 ou 256.</translation>
    </message>
    <message>
        <source>d.updates and g.updates are both 0: nobody would learn. Set one of them to 1 or more.</source>
        <translation>d.updates e g.updates são ambos 0: ninguém aprenderia. Ponha 1 ou mais em um deles.</translation>
    </message>
    <message>
        <source>%1: there is no such setting. `forja-cli fields` lists them.</source>
        <translation>%1: esse ajuste não existe. `forja-cli fields` lista todos.</translation>
    </message>
    <message>
        <source>%1: there is no such setting. Did you mean %2? `forja-cli fields` lists them.</source>
        <translation>%1: esse ajuste não existe. Você quis dizer %2? `forja-cli fields` lista todos.</translation>
    </message>
    <message>
        <source>experiment.json: %1. Take the file from a copy of the run.</source>
        <translation>experiment.json: %1. Pegue o arquivo de uma cópia da execução.</translation>
    </message>
    <message>
        <source>a moment of the schedule is not a whole number</source>
        <translation>um momento da agenda não é um número inteiro</translation>
    </message>
    <message>
        <source>the schedule edits an unknown setting, %1</source>
        <translation>a agenda altera um ajuste desconhecido, %1</translation>
    </message>
    <message>
        <source>the schedule has an entry that is neither an edit nor a step</source>
        <translation>a agenda tem uma entrada que não é nem alteração nem passo</translation>
    </message>
    <message>
        <source>experiment.json: format %1 is newer than this program, which reads up to %2. Use a newer Forja.</source>
        <translation>experiment.json: o formato %1 é mais novo que este programa, que lê até o %2. Use uma versão mais nova do Forja.</translation>
    </message>
    <message>
        <source>it is not an experiment of Forja</source>
        <translation>não é um experimento do Forja</translation>
    </message>
    <message>
        <source>%1: %2 is not allowed. It takes %3.</source>
        <translation>%1: %2 não é permitido. Aceita %3.</translation>
    </message>
    <message>
        <source>true or false</source>
        <translation>verdadeiro ou falso</translation>
    </message>
    <message>
        <source>a text of at most 4,096 characters</source>
        <translation>um texto de no máximo 4.096 caracteres</translation>
    </message>
    <message>
        <source>%1: there is no such preset. Take one of: %2.</source>
        <translation>%1: essa predefinição não existe. Use uma destas: %2.</translation>
    </message>
    <message>
        <source>to grey</source>
        <translation>para cinza</translation>
    </message>
    <message>
        <source>to RGB</source>
        <translation>para RGB</translation>
    </message>
    <message>
        <source>linear</source>
        <translation>linear</translation>
    </message>
    <message>
        <source>up %1</source>
        <translation>sobe %1</translation>
    </message>
    <message>
        <source>down %1</source>
        <translation>desce %1</translation>
    </message>
    <message>
        <source>class</source>
        <translation>classe</translation>
    </message>
    <message>
        <source>Each channel is brought to mean 0 and deviation 1 over the batch. Learns fast.</source>
        <translation>Cada canal é levado a média 0 e desvio 1 sobre o lote. Aprende rápido.</translation>
    </message>
    <message>
        <source>The same over 4 groups of channels of each picture by itself.</source>
        <translation>O mesmo sobre 4 grupos de canais de cada imagem isolada.</translation>
    </message>
    <message>
        <source>No normalisation; the layers have biases instead.</source>
        <translation>Sem normalização; em troca, as camadas têm viés.</translation>
    </message>
    <message>
        <source>Width of G</source>
        <translation>Largura de G</translation>
    </message>
    <message>
        <source>Channels next to the picture; they double with every halving of the side. Twice the width is up to four times the work.</source>
        <translation>Canais junto à imagem; dobram a cada vez que o lado cai à metade. O dobro da largura é até o quádruplo do trabalho.</translation>
    </message>
    <message>
        <source>channels</source>
        <translation>canais</translation>
    </message>
    <message>
        <source>Norm of G</source>
        <translation>Norma de G</translation>
    </message>
    <message>
        <source>How the numbers between G&apos;s layers are kept in range.</source>
        <translation>Como os números entre as camadas de G são mantidos em uma faixa.</translation>
    </message>
    <message>
        <source>batch</source>
        <translation>lote</translation>
    </message>
    <message>
        <source>group</source>
        <translation>grupo</translation>
    </message>
    <message>
        <source>none</source>
        <translation>nenhuma</translation>
    </message>
    <message>
        <source>Upsampling</source>
        <translation>Ampliação</translation>
    </message>
    <message>
        <source>How G doubles the sides.</source>
        <translation>Como G dobra os lados.</translation>
    </message>
    <message>
        <source>transposed convolution</source>
        <translation>transposta</translation>
    </message>
    <message>
        <source>As in the paper; learns fastest at small sizes.</source>
        <translation>Convolução transposta, como no artigo; aprende mais rápido em tamanhos pequenos.</translation>
    </message>
    <message>
        <source>nearest, then convolution</source>
        <translation>vizinho + conv.</translation>
    </message>
    <message>
        <source>Slower, without a checkerboard pattern.</source>
        <translation>Repete o vizinho mais próximo, depois uma convolução. Mais lenta, sem padrão quadriculado.</translation>
    </message>
    <message>
        <source>First weights</source>
        <translation>Pesos iniciais</translation>
    </message>
    <message>
        <source>Standard deviation of the weights of G&apos;s first layer at the start. The paper&apos;s is 0.02.</source>
        <translation>Desvio padrão dos pesos da primeira camada de G no início. O do artigo é 0,02.</translation>
    </message>
    <message>
        <source>Width of D</source>
        <translation>Largura de D</translation>
    </message>
    <message>
        <source>Channels after D&apos;s first layer; they double with every halving of the side.</source>
        <translation>Canais após a primeira camada de D; dobram a cada vez que o lado cai à metade.</translation>
    </message>
    <message>
        <source>Norm of D</source>
        <translation>Norma de D</translation>
    </message>
    <message>
        <source>How the numbers between D&apos;s layers are kept in range. With batch, D&apos;s output for a picture depends on the others beside it.</source>
        <translation>Como os números entre as camadas de D são mantidos em uma faixa. Com o lote, a saída de D para uma imagem depende das outras ao lado.</translation>
    </message>
    <message>
        <source>spectral</source>
        <translation>espectral</translation>
    </message>
    <message>
        <source>Each layer&apos;s weights are divided by their largest singular value, so that D stays smooth.</source>
        <translation>Os pesos de cada camada são divididos pelo seu maior valor singular, para que D fique suave.</translation>
    </message>
    <message>
        <source>data.width, data.height: %1 x %2 is longer than 4 to 1, which DCGAN cannot be built for. Make the sides more alike.</source>
        <translation>data.width, data.height: %1 x %2 passa de 4 para 1, e para isso a DCGAN não pode ser construída. Torne os lados mais parecidos.</translation>
    </message>
    <message>
        <source>%1: %2 would become %3 channels at this size, more than %4. Take %5 or less.</source>
        <translation>%1: %2 se tornariam %3 canais neste tamanho, mais que %4. Use %5 ou menos.</translation>
    </message>
    <message>
        <source>DCGAN</source>
        <translation>DCGAN</translation>
    </message>
    <message>
        <source>Plain convolutions; small and quick. The one to begin with.</source>
        <translation>Convoluções simples; pequena e rápida. É a indicada para começar.</translation>
    </message>
    <message>
        <source>There is no architecture called “%1”.</source>
        <translation>Não existe arquitetura chamada “%1”.</translation>
    </message>
    <message>
        <source>hinge</source>
        <translation>hinge</translation>
    </message>
    <message>
        <source>D is content once real is above 1 and generated below -1; G raises D&apos;s output. Usual with spectral norm.</source>
        <translation>D se contenta quando as reais ficam acima de 1 e as geradas abaixo de -1; G eleva a saída de D. Comum com norma espectral.</translation>
    </message>
    <message>
        <source>least squares</source>
        <translation>mínimos quadrados</translation>
    </message>
    <message>
        <source>D answers 1 for real and 0 for generated; the square of its error counts.</source>
        <translation>D responde 1 para as reais e 0 para as geradas; conta o quadrado do erro.</translation>
    </message>
    <message>
        <source>minimax</source>
        <translation>minimax</translation>
    </message>
    <message>
        <source>The original game: G makes D&apos;s “generated” unlikely. Where D is sure, G stops learning.</source>
        <translation>O jogo original: G torna improvável o “gerada” de D. Onde D tem certeza, G para de aprender.</translation>
    </message>
    <message>
        <source>non-saturating</source>
        <translation>não saturante</translation>
    </message>
    <message>
        <source>D tells real from generated by probability; G makes D&apos;s “real” likely. G keeps learning even where D is sure.</source>
        <translation>D separa reais de geradas por probabilidade; G torna provável o “real” de D. G continua aprendendo mesmo onde D tem certeza.</translation>
    </message>
    <message>
        <source>There is no loss called “%1”.</source>
        <translation>Não existe perda chamada “%1”.</translation>
    </message>
    <message>
        <source>%1: %2. This checkpoint cannot be used; an older one can.</source>
        <translation>%1: %2. Este checkpoint não pode ser usado; um mais antigo pode.</translation>
    </message>
    <message>
        <source>it is no JSON object</source>
        <translation>não é um objeto JSON</translation>
    </message>
    <message>
        <source>it was made by a newer version</source>
        <translation>foi feito por uma versão mais nova</translation>
    </message>
    <message>
        <source>its contents do not match its hash</source>
        <translation>o conteúdo não corresponde ao hash</translation>
    </message>
    <message>
        <source>it speaks of update %1</source>
        <translation>fala da atualização %1</translation>
    </message>
    <message>
        <source>it has %1 bytes instead of %2</source>
        <translation>tem %1 bytes em vez de %2</translation>
    </message>
    <message>
        <source>%1: no checkpoint that can be used. Start a new run from its experiment.json.</source>
        <translation>%1: nenhum checkpoint que possa ser usado. Comece uma nova execução a partir do experiment.json dela.</translation>
    </message>
    <message>
        <source>The export was cancelled; nothing was written.</source>
        <translation>A exportação foi cancelada; nada foi gravado.</translation>
    </message>
    <message>
        <source>The contact sheet would be %1 x %2 pixels. Choose fewer pictures, a smaller zoom, or no contact sheet.</source>
        <translation>A folha de contato teria %1 x %2 pixels. Escolha menos imagens, um zoom menor ou nenhuma folha de contato.</translation>
    </message>
    <message>
        <source>%1: there is another file of this name already. Choose an empty folder.</source>
        <translation>%1: já existe outro arquivo com esse nome. Escolha uma pasta vazia.</translation>
    </message>
    <message>
        <source>%1 could not be recorded: %2</source>
        <translation>%1 não pôde ser registrado: %2</translation>
    </message>
    <message>
        <source>%1: cannot be removed (%2). Check the permissions of its folder.</source>
        <translation>%1: não é possível remover (%2). Verifique as permissões da pasta.</translation>
    </message>
    <message>
        <source>%1: not a name for a file of a run. Use letters, digits and dashes.</source>
        <translation>%1: não é nome para um arquivo de uma execução. Use letras, algarismos e hifens.</translation>
    </message>
    <message>
        <source>%1: not a run folder (%2). Choose a folder that holds experiment.json.</source>
        <translation>%1: não é a pasta de uma execução (%2). Escolha uma pasta que contenha experiment.json.</translation>
    </message>
    <message>
        <source>experiment.json cannot be read</source>
        <translation>não é possível ler experiment.json</translation>
    </message>
    <message>
        <source>experiment.json is damaged</source>
        <translation>experiment.json está danificado</translation>
    </message>
    <message>
        <source>experiment.json names no format</source>
        <translation>experiment.json não diz o formato</translation>
    </message>
    <message>
        <source>%1: made by a newer version (format %2). Use a newer Forja to open it.</source>
        <translation>%1: feita por uma versão mais nova (formato %2). Use uma versão mais nova do Forja para abri-la.</translation>
    </message>
    <message>
        <source>%1: process %2 on %3 is writing this run. Stop it there first; if it is gone for certain, delete the file lock.</source>
        <translation>%1: o processo %2 em %3 está gravando esta execução. Pare-o lá primeiro; se ele com certeza não existe mais, apague o arquivo lock.</translation>
    </message>
    <message>
        <source>%1: a new run cannot be made there (%2). Choose another folder for runs.</source>
        <translation>%1: não é possível criar ali uma nova execução (%2). Escolha outra pasta para as execuções.</translation>
    </message>
    <message>
        <source>%1: no free number for a new run. Check what else writes there, then try again.</source>
        <translation>%1: não há número livre para uma nova execução. Veja o que mais grava ali e tente de novo.</translation>
    </message>
    <message>
        <source>%1: %2. Take the file from a copy.</source>
        <translation>%1: %2. Pegue o arquivo de uma cópia.</translation>
    </message>
    <message>
        <source>tensor &quot;%1&quot; has the unknown type &quot;%2&quot;</source>
        <translation>o tensor &quot;%1&quot; tem o tipo desconhecido &quot;%2&quot;</translation>
    </message>
    <message>
        <source>tensor &quot;%1&quot; lies outside the file</source>
        <translation>o tensor &quot;%1&quot; fica fora do arquivo</translation>
    </message>
    <message>
        <source>tensor &quot;%1&quot; has a size that does not follow from its shape</source>
        <translation>o tensor &quot;%1&quot; tem um tamanho que não corresponde à sua forma</translation>
    </message>
    <message>
        <source>there is a hole before tensor &quot;%1&quot;</source>
        <translation>há um buraco antes do tensor &quot;%1&quot;</translation>
    </message>
    <message>
        <source>tensor &quot;%1&quot; overlaps another</source>
        <translation>o tensor &quot;%1&quot; se sobrepõe a outro</translation>
    </message>
    <message>
        <source>there are bytes that belong to no tensor</source>
        <translation>há bytes que não pertencem a nenhum tensor</translation>
    </message>
    <message>
        <source>the tensor&apos;s size does not follow from its shape, or its name is taken</source>
        <translation>o tamanho do tensor não corresponde à sua forma, ou o nome já está em uso</translation>
    </message>
    <message>
        <source>it is too short to hold tensors</source>
        <translation>é curto demais para conter tensores</translation>
    </message>
    <message>
        <source>its header claims more than 100 MB</source>
        <translation>o cabeçalho declara mais de 100 MB</translation>
    </message>
    <message>
        <source>it ends inside its header</source>
        <translation>acaba dentro do cabeçalho</translation>
    </message>
    <message>
        <source>This picture is no sheet of a run: %1. Take it from a copy of the run.</source>
        <translation>Esta imagem não é uma folha de uma execução: %1. Pegue-a de uma cópia da execução.</translation>
    </message>
    <message>
        <source>its size is %1 x %2</source>
        <translation>o tamanho é %1 x %2</translation>
    </message>
    <message>
        <source>its texts are missing or damaged</source>
        <translation>faltam textos ou eles estão danificados</translation>
    </message>
    <message>
        <source>its tiles do not fill its %1 x %2 pixels</source>
        <translation>os quadros não preenchem os %1 x %2 pixels</translation>
    </message>
    <message>
        <source>it is not a whole PNG file</source>
        <translation>não é um arquivo PNG inteiro</translation>
    </message>
    <message>
        <source>its pixels are damaged</source>
        <translation>os pixels estão danificados</translation>
    </message>
    <message>
        <source>its header goes on after the end</source>
        <translation>o cabeçalho continua depois do fim</translation>
    </message>
    <message>
        <source>its header is not what the format says, at byte %1</source>
        <translation>o cabeçalho não é como o formato manda, no byte %1</translation>
    </message>
    <message>
        <source>its header names &quot;%1&quot; twice</source>
        <translation>o cabeçalho cita &quot;%1&quot; duas vezes</translation>
    </message>
    <message>
        <source>tensor &quot;%1&quot; has an unknown property &quot;%2&quot;</source>
        <translation>o tensor &quot;%1&quot; tem a propriedade desconhecida &quot;%2&quot;</translation>
    </message>
    <message>
        <source>tensor &quot;%1&quot; lacks its type, shape or place</source>
        <translation>falta ao tensor &quot;%1&quot; o tipo, a forma ou o lugar</translation>
    </message>
    <message>
        <source>There is no picture %1 at update %2.</source>
        <translation>Não existe a imagem %1 na atualização %2.</translation>
    </message>
    <message>
        <source>Not enough memory for these settings. Take a smaller batch, width or picture size.</source>
        <translation>Não há memória suficiente para estes ajustes. Use lote, largura ou tamanho de imagem menores.</translation>
    </message>
    <message>
        <source>Training stopped: %1</source>
        <translation>O treinamento parou: %1</translation>
    </message>
    <message>
        <source>Paused.</source>
        <translation>Em pausa.</translation>
    </message>
    <message>
        <source>This moment is kept.</source>
        <translation>Este momento foi guardado.</translation>
    </message>
    <message>
        <source>%1 is now %2.</source>
        <translation>%1 agora é %2.</translation>
    </message>
    <message>
        <source>D and G</source>
        <translation>D e G</translation>
    </message>
    <message>
        <source>One manual update of %1.</source>
        <translation>Uma atualização manual de %1.</translation>
    </message>
    <message>
        <source>Training ended at update %1.</source>
        <translation>O treinamento terminou na atualização %1.</translation>
    </message>
    <message>
        <source>Training starts on %1 pictures, %2 more are held out.</source>
        <translation>O treinamento começa com %1 imagens; outras %2 ficam reservadas.</translation>
    </message>
    <message>
        <source>%1: there is no full checkpoint of update %2. Kept are: %3.</source>
        <translation>%1: não há checkpoint completo da atualização %2. Existem: %3.</translation>
    </message>
    <message>
        <source>Training goes on from the checkpoint of update %1.</source>
        <translation>O treinamento continua a partir do checkpoint da atualização %1.</translation>
    </message>
    <message>
        <source>This run branches from %1 at update %2.</source>
        <translation>Esta execução deriva de %1 na atualização %2.</translation>
    </message>
    <message>
        <source>%1: the pictures are not those that the run was trained on: %2 added, %3 gone, %4 changed. Training goes on, but not exactly as it would have.</source>
        <translation>%1: as imagens não são as mesmas com que a execução foi treinada: %2 novas, %3 removidas, %4 alteradas. O treinamento continua, mas não exatamente como teria sido.</translation>
    </message>
    <message>
        <source>%1: not a generator that Forja kept. Choose another moment of the run.</source>
        <translation>%1: não é um gerador guardado pelo Forja. Escolha outro momento da execução.</translation>
    </message>
    <message>
        <source>%1: no generator is kept yet. Train the run a little first.</source>
        <translation>%1: ainda não há gerador guardado. Treine um pouco primeiro.</translation>
    </message>
    <message>
        <source>%1: no generator is kept of update %2. Near it: %3.</source>
        <translation>%1: não há gerador guardado da atualização %2. Próximos dela: %3.</translation>
    </message>
    <message>
        <source>%1: cannot be opened (%2).</source>
        <translation>%1: não é possível abrir (%2).</translation>
    </message>
    <message>
        <source>%1: no run is on that could be changed.</source>
        <translation>%1: não há execução em andamento que possa ser alterada.</translation>
    </message>
    <message>
        <source>%1: this setting cannot change while a run is on. Start a new run with it.</source>
        <translation>%1: este ajuste não pode mudar durante uma execução. Comece uma nova com ele.</translation>
    </message>
    <message>
        <source>%1: there is only one checkpoint, so nothing lies between two. Train the run a little further.</source>
        <translation>%1: só há um checkpoint, portanto nada fica entre dois. Treine um pouco mais.</translation>
    </message>
    <message>
        <source>These nets cannot be built: %1</source>
        <translation>Não é possível construir estas redes: %1</translation>
    </message>
    <message>
        <source>The weights lack %1. They belong to another network.</source>
        <translation>Falta %1 nos pesos. Eles pertencem a outra rede.</translation>
    </message>
    <message>
        <source>The weights have %1 in another shape. They belong to another network.</source>
        <translation>Nos pesos, %1 tem outra forma. Eles pertencem a outra rede.</translation>
    </message>
    <message>
        <source>The weights have %1 in another number format.</source>
        <translation>Nos pesos, %1 tem outro formato numérico.</translation>
    </message>
    <message>
        <source>loss</source>
        <translation>a perda</translation>
    </message>
    <message>
        <source>gradient</source>
        <translation>o gradiente</translation>
    </message>
    <message>
        <source>%1&apos;s %2 became %3 in update %4 (its own update %5), before any other number. Lower the rate of %1, or put a penalty on D, and continue from the last checkpoint.</source>
        <translation>Em %1, %2 passou a %3 na atualização %4 (a atualização %5 do próprio jogador), antes de qualquer outro número. Diminua a taxa de %1 ou ponha uma penalidade em D, e continue a partir do último checkpoint.</translation>
    </message>
    <message>
        <source>The checkpoint of update %1 does not belong to this experiment.json. Take both from the same run.</source>
        <translation>O checkpoint da atualização %1 não pertence a este experiment.json. Pegue ambos da mesma execução.</translation>
    </message>
    <message>
        <source>Balanced</source>
        <translation>Equilibrada</translation>
    </message>
    <message>
        <source>A safe choice for photographs and drawings: minutes, not hours.</source>
        <translation>Uma escolha segura para fotografias e desenhos: minutos, não horas.</translation>
    </message>
    <message>
        <source>a few minutes to clear pictures</source>
        <translation>alguns minutos até imagens nítidas</translation>
    </message>
    <message>
        <source>Classic DCGAN</source>
        <translation>DCGAN clássica</translation>
    </message>
    <message>
        <source>The field&apos;s reference settings, for comparison: width 64, batch norm in both, rate 2e-4.</source>
        <translation>Os ajustes de referência da área, para comparação: largura 64, norma de lote nas duas, taxa 2e-4.</translation>
    </message>
    <message>
        <source>slow on a processor; meant for comparison</source>
        <translation>lenta em um processador; serve para comparação</translation>
    </message>
    <message>
        <source>Overnight</source>
        <translation>Noite inteira</translation>
    </message>
    <message>
        <source>Wider nets, a long average and a gentle penalty on D, for hours of training.</source>
        <translation>Redes mais largas, média longa e penalidade suave em D, para horas de treinamento.</translation>
    </message>
    <message>
        <source>hours; the first pictures come after a minute</source>
        <translation>horas; as primeiras imagens surgem após um minuto</translation>
    </message>
    <message>
        <source>Quick look</source>
        <translation>Olhada rápida</translation>
    </message>
    <message>
        <source>Something recognisable in well under a minute: small nets and a high rate.</source>
        <translation>Algo reconhecível em bem menos de um minuto: redes pequenas e taxa alta.</translation>
    </message>
    <message>
        <source>about 20 seconds to the first readable digits</source>
        <translation>cerca de 20 segundos até os primeiros dígitos legíveis</translation>
    </message>
    <message>
        <source>Small data</source>
        <translation>Poucos dados</translation>
    </message>
    <message>
        <source>several minutes; watch held-out pictures in D&apos;s output</source>
        <translation>vários minutos; observe as imagens reservadas na saída de D</translation>
    </message>
    <message>
        <source>is a link inside the archive, and links are not followed there</source>
        <translation>é um link dentro do arquivo compactado, e ali links não são seguidos</translation>
    </message>
    <message>
        <source>is encrypted: unpack the archive with its password and open the folder</source>
        <translation>está cifrado: descompacte o arquivo com a senha e abra a pasta</translation>
    </message>
    <message>
        <source>%1: is a file and not a ZIP or tar archive of pictures (%2). Choose a folder, or such an archive.</source>
        <translation>%1: é um arquivo, mas não um ZIP ou tar de imagens (%2). Escolha uma pasta ou um desses arquivos.</translation>
    </message>
    <message>
        <source>is damaged after %1 entries (%2); what comes before is used</source>
        <translation>está danificado após %1 entradas (%2); o que vem antes é usado</translation>
    </message>
    <message>
        <source>cannot be unpacked (%1)</source>
        <translation>não pode ser descompactado (%1)</translation>
    </message>
    <message>
        <source>is too large: more than %1 MB</source>
        <translation>é grande demais: mais de %1 MB</translation>
    </message>
    <message>
        <source>changed while it was being read: open the folder again</source>
        <translation>mudou durante a leitura: abra a pasta de novo</translation>
    </message>
    <message>
        <source>%1: %2 usable pictures (%3 files were skipped); at least 2 are needed. Choose a folder or an archive with pictures in it: %4.</source>
        <translation>%1: %2 imagens utilizáveis (%3 arquivos foram ignorados); são necessárias ao menos 2. Escolha uma pasta ou um arquivo compactado com imagens: %4.</translation>
    </message>
    <message>
        <source>is too large: %1 x %2 pixels, more than %3 megapixels</source>
        <translation>é grande demais: %1 x %2 pixels, mais que %3 megapixels</translation>
    </message>
    <message>
        <source>cannot be decoded (%1): it is damaged, or of a rare kind. Save it anew as PNG or JPEG</source>
        <translation>não pode ser decodificado (%1): está danificado ou é de um tipo raro. Salve de novo como PNG ou JPEG</translation>
    </message>
    <message>
        <source>is a %1 file, which is not supported: convert it to PNG or JPEG</source>
        <translation>é um arquivo %1, que não é aceito: converta para PNG ou JPEG</translation>
    </message>
    <message>
        <source>%1: looking was cancelled.</source>
        <translation>%1: o exame foi cancelado.</translation>
    </message>
    <message>
        <source>%1 files are exact copies of others (%2 groups).</source>
        <translation>%1 arquivos são cópias exatas de outros (%2 grupos).</translation>
    </message>
    <message>
        <source>%1 pictures look almost the same as others (%2 groups).</source>
        <translation>%1 imagens são quase iguais a outras (%2 grupos).</translation>
    </message>
    <message>
        <source>%1 files cannot be used; training goes on without them.</source>
        <translation>%1 arquivos não podem ser usados; o treinamento segue sem eles.</translation>
    </message>
    <message>
        <source>Convert or repair them if you miss them, and open the folder again.</source>
        <translation>Converta-os ou conserte-os se fizerem falta, e abra a pasta de novo.</translation>
    </message>
    <message>
        <source>G makes most often what it sees most often. Leave out all but one of each group, unless they are meant.</source>
        <translation>G faz com mais frequência o que vê com mais frequência. Deixe de fora todas menos uma de cada grupo, a não ser que sejam intencionais.</translation>
    </message>
    <message>
        <source>%1 of %2 held-out pictures look like training pictures.</source>
        <translation>%1 de %2 imagens reservadas se parecem com imagens de treino.</translation>
    </message>
    <message>
        <source>D then seems to know pictures it has never seen, and memory cannot be told from learning. Leave out the held-out copies.</source>
        <translation>Assim D parece conhecer imagens que nunca viu, e não se distingue decorar de aprender. Deixe de fora as cópias reservadas.</translation>
    </message>
    <message>
        <source>%1 training pictures are few for %2 x %3 pixels; from about %4 on it becomes easier.</source>
        <translation>%1 imagens de treino são poucas para %2 x %3 pixels; a partir de cerca de %4 fica mais fácil.</translation>
    </message>
    <message>
        <source>Choose a smaller size, take the small-data preset, mirror the pictures, or add some.</source>
        <translation>Escolha um tamanho menor, use a predefinição Poucos dados, espelhe as imagens ou acrescente algumas.</translation>
    </message>
    <message>
        <source>The classes are uneven: %1 has %2 pictures, %3 has %4.</source>
        <translation>As classes são desiguais: %1 tem %2 imagens, %3 tem %4.</translation>
    </message>
    <message>
        <source>Rare classes come out poor. Add pictures to them, put them together, or switch off the classes.</source>
        <translation>Classes raras saem mal. Acrescente imagens a elas, junte-as ou desligue as classes.</translation>
    </message>
    <message>
        <source>%1 pictures are smaller than %2 x %3 and are enlarged.</source>
        <translation>%1 imagens são menores que %2 x %3 e são ampliadas.</translation>
    </message>
    <message>
        <source>G learns their blur. Choose a smaller size or leave them out.</source>
        <translation>G aprende o borrão delas. Escolha um tamanho menor ou deixe-as de fora.</translation>
    </message>
    <message>
        <source>%1 pictures are more than twice as wide or as tall as is usual here.</source>
        <translation>%1 imagens têm mais que o dobro da largura ou da altura habitual aqui.</translation>
    </message>
    <message>
        <source>Look at what the fit leaves of them: crop, pad or stretch, or leave them out.</source>
        <translation>Veja o que o enquadramento deixa delas: recorte, bordas ou esticar; ou deixe-as de fora.</translation>
    </message>
    <message>
        <source>%1 of %2 files are grey, the others in colour.</source>
        <translation>%1 de %2 arquivos são cinza, os outros em cores.</translation>
    </message>
    <message>
        <source>G then makes both. Set the colour to grey, or leave out the smaller part, if one of them is not meant.</source>
        <translation>Assim G faz os dois. Ponha a cor em cinza, ou deixe de fora a parte menor, se um deles não for intencional.</translation>
    </message>
    <message>
        <source>is not a picture: its content is none of %1</source>
        <translation>não é uma imagem: o conteúdo não é nenhum destes: %1</translation>
    </message>
    <message>
        <source>The folder of pictures, sub-folders included, a ZIP or tar archive of pictures, or sample:digits or sample:faces.</source>
        <translation>A pasta das imagens, com as subpastas, um arquivo ZIP ou tar de imagens, ou sample:digits ou sample:faces.</translation>
    </message>
    <message>
        <source>Background</source>
        <translation>Fundo</translation>
    </message>
    <message>
        <source>black</source>
        <translation>preto</translation>
    </message>
    <message>
        <source>As most peers do it.</source>
        <translation>Como a maioria dos programas faz.</translation>
    </message>
    <message>
        <source>mid grey</source>
        <translation>cinza médio</translation>
    </message>
    <message>
        <source>The middle of what G can make.</source>
        <translation>O meio do que G pode fazer.</translation>
    </message>
    <message>
        <source>white</source>
        <translation>branco</translation>
    </message>
    <message>
        <source>For drawings, logos and cut-out products.</source>
        <translation>Para desenhos, logotipos e produtos recortados.</translation>
    </message>
    <message>
        <source>What is seen through transparent parts, and beside a padded picture.</source>
        <translation>O que se vê através das partes transparentes e ao lado de uma imagem com bordas.</translation>
    </message>
    <message>
        <source>The whole picture with the background beside it.</source>
        <translation>A imagem inteira, com o fundo ao lado.</translation>
    </message>
    <message>
        <source>Largest picture</source>
        <translation>Maior imagem</translation>
    </message>
    <message>
        <source>Larger pictures are skipped before they are decoded: a picture takes 4 to 8 bytes of memory a pixel.</source>
        <translation>Imagens maiores são ignoradas antes de decodificadas: uma imagem ocupa 4 a 8 bytes de memória por pixel.</translation>
    </message>
    <message>
        <source>Largest file</source>
        <translation>Maior arquivo</translation>
    </message>
    <message>
        <source>Larger files are skipped before they are read.</source>
        <translation>Arquivos maiores são ignorados antes de lidos.</translation>
    </message>
    <message>
        <source>Excluded</source>
        <translation>Excluídos</translation>
    </message>
    <message>
        <source>Files that are left out, by their path inside the folder, with a | between two. Your folder is not touched.</source>
        <translation>Arquivos deixados de fora, pelo caminho dentro da pasta, com | entre dois. A sua pasta não é tocada.</translation>
    </message>
    <message>
        <source>For fewer than about a thousand pictures: D sees them moved about, so that it cannot learn them by heart.</source>
        <translation>Para menos de cerca de mil imagens: D as vê deslocadas, e assim não pode decorá-las.</translation>
    </message>
    <message>
        <source>megapixels</source>
        <translation>megapixels</translation>
    </message>
    <message>
        <source>MB</source>
        <translation>MB</translation>
    </message>
    <message>
        <source>D updates</source>
        <translation>atualizações de D</translation>
    </message>
    <message>
        <source>%1: process %2 on %3 is training this run. It is followed here, and nothing is written.</source>
        <translation>%1: o processo %2 em %3 está treinando esta execução. Aqui ela é acompanhada, e nada é gravado.</translation>
    </message>
    <message>
        <source>%1: too much waits to be written there, so training waits as well. It goes on by itself once all is written. Check the disk&apos;s free space and whether it is there.</source>
        <translation>%1: há dados demais esperando para serem gravados ali, por isso o treinamento também espera. Ele continua sozinho quando tudo estiver gravado. Verifique o espaço livre do disco e se ele está conectado.</translation>
    </message>
    <message>
        <source>%1: could not be written to the end. The run goes on from its newest checkpoint, of update %2.</source>
        <translation>%1: não pôde ser gravado até o fim. A execução continua a partir do checkpoint mais recente, da atualização %2.</translation>
    </message>
    <message>
        <source>%1: cannot be written (%2). Training goes on; what it records waits in memory and is written, in its order, as soon as the disk takes it, and so is the next checkpoint. Check the free space and the permissions of its folder.</source>
        <translation>%1: não pode ser gravado (%2). O treinamento continua; o que ele registra espera na memória e é gravado, em ordem, assim que o disco aceitar, e o próximo checkpoint também. Verifique o espaço livre e as permissões da pasta.</translation>
    </message>
    <message>
        <source>%1: cannot be written (%2). Training goes on, but what came after update %3 is not saved; that is tried again until it is. Check the free space and the permissions of its folder.</source>
        <translation>%1: não pode ser gravado (%2). O treinamento continua, mas o que veio depois da atualização %3 não está salvo; novas tentativas são feitas até que esteja. Verifique o espaço livre e as permissões da pasta.</translation>
    </message>
    <message>
        <source>%1: cannot be written (%2). The training has ended, but what came after update %3 is not saved; that is tried again until it is. Check the free space and the permissions of its folder, or stop once more to leave without it.</source>
        <translation>%1: não pode ser gravado (%2). O treinamento terminou, mas o que veio depois da atualização %3 não está salvo; novas tentativas são feitas até que esteja. Verifique o espaço livre e as permissões da pasta, ou pare mais uma vez para sair sem salvar.</translation>
    </message>
    <message>
        <source>The disk takes everything again. Nothing was lost.</source>
        <translation>O disco voltou a aceitar tudo. Nada se perdeu.</translation>
    </message>
</context>
<context>
    <name>forja::ChartCard</name>
    <message>
        <source>Save this chart as %1…</source>
        <translation>Salvar este gráfico como %1…</translation>
    </message>
    <message>
        <source>Show the whole run</source>
        <translation>Mostrar a execução inteira</translation>
    </message>
</context>
<context>
    <name>forja::Charts</name>
    <message>
        <source>Losses</source>
        <translation>Perdas</translation>
    </message>
    <message>
        <source>these need not fall</source>
        <translation>estas não precisam cair</translation>
    </message>
    <message>
        <source>G</source>
        <translation>G</translation>
    </message>
    <message>
        <source>D</source>
        <translation>D</translation>
    </message>
    <message>
        <source>G in balance</source>
        <translation>G em equilíbrio</translation>
    </message>
    <message>
        <source>D in balance</source>
        <translation>D em equilíbrio</translation>
    </message>
    <message>
        <source>D’s output</source>
        <translation>Saída de D</translation>
    </message>
    <message>
        <source>real</source>
        <translation>reais</translation>
    </message>
    <message>
        <source>generated</source>
        <translation>geradas</translation>
    </message>
    <message>
        <source>held-out</source>
        <translation>reservadas</translation>
    </message>
    <message>
        <source>cannot tell</source>
        <translation>não distingue</translation>
    </message>
    <message>
        <source>Called real by D</source>
        <translation>D diz “real”</translation>
    </message>
    <message>
        <source>share</source>
        <translation>fração</translation>
    </message>
    <message>
        <source>Accuracy of D</source>
        <translation>Acertos de D</translation>
    </message>
    <message>
        <source>share told apart · not a measure of the pictures</source>
        <translation>fração que D distingue · não mede as imagens</translation>
    </message>
    <message>
        <source>in training</source>
        <translation>no treinamento</translation>
    </message>
    <message>
        <source>guessing</source>
        <translation>ao acaso</translation>
    </message>
    <message>
        <source>Distance to real pictures</source>
        <translation>Distância às imagens reais</translation>
    </message>
    <message>
        <source>lower is better</source>
        <translation>menor é melhor</translation>
    </message>
    <message>
        <source>distance</source>
        <translation>distância</translation>
    </message>
    <message>
        <source>Diversity</source>
        <translation>Diversidade</translation>
    </message>
    <message>
        <source>against real pictures; near 1 is healthy</source>
        <translation>em relação às reais; perto de 1 é saudável</translation>
    </message>
    <message>
        <source>diversity</source>
        <translation>diversidade</translation>
    </message>
    <message>
        <source>as varied as real</source>
        <translation>tão variadas quanto as reais</translation>
    </message>
    <message>
        <source>Gradient norms</source>
        <translation>Normas dos gradientes</translation>
    </message>
    <message>
        <source>Penalties</source>
        <translation>Penalidades</translation>
    </message>
    <message>
        <source>R1</source>
        <translation>R1</translation>
    </message>
    <message>
        <source>in D’s loss</source>
        <translation>na perda de D</translation>
    </message>
    <message>
        <source>Augmentation</source>
        <translation>Aumento de dados</translation>
    </message>
    <message>
        <source>strength</source>
        <translation>intensidade</translation>
    </message>
    <message>
        <source>Time an update</source>
        <translation>Tempo por atualização</translation>
    </message>
    <message>
        <source>by phase</source>
        <translation>por fase</translation>
    </message>
    <message>
        <source>data</source>
        <translation>dados</translation>
    </message>
    <message>
        <source>EMA</source>
        <translation>EMA</translation>
    </message>
    <message>
        <source>Speed</source>
        <translation>Velocidade</translation>
    </message>
    <message>
        <source>images a second</source>
        <translation>imagens por segundo</translation>
    </message>
    <message>
        <source>images/s</source>
        <translation>imagens/s</translation>
    </message>
    <message>
        <source>Time a point</source>
        <translation>Tempo por ponto</translation>
    </message>
    <message>
        <source>seconds</source>
        <translation>segundos</translation>
    </message>
    <message>
        <source>s</source>
        <translation>s</translation>
    </message>
    <message>
        <source>Memory</source>
        <translation>Memória</translation>
    </message>
    <message>
        <source>MB</source>
        <translation>MB</translation>
    </message>
    <message>
        <source>update %1</source>
        <translation>atualização %1</translation>
    </message>
    <message>
        <source>%1 kimg</source>
        <translation>%1 kimg</translation>
    </message>
</context>
<context>
    <name>forja::ChartsPage</name>
    <message>
        <source>Charts of a training</source>
        <translation>Gráficos de um treinamento</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Salvar</translation>
    </message>
    <message>
        <source>The charts begin with the first second of training.</source>
        <translation>Os gráficos começam com o primeiro segundo de treinamento.</translation>
    </message>
    <message>
        <source>by updates</source>
        <translation>por atualizações</translation>
    </message>
    <message>
        <source>by kimg</source>
        <translation>por kimg</translation>
    </message>
    <message>
        <source>by time</source>
        <translation>por tempo</translation>
    </message>
    <message>
        <source>Horizontal axis</source>
        <translation>Eixo horizontal</translation>
    </message>
    <message>
        <source>kimg: thousands of real pictures shown to D; time: of training, pauses not counted</source>
        <translation>kimg: milhares de imagens reais mostradas a D; tempo: de treinamento, sem contar as pausas</translation>
    </message>
    <message>
        <source>linear</source>
        <translation>linear</translation>
    </message>
    <message>
        <source>log</source>
        <translation>log</translation>
    </message>
    <message>
        <source>Vertical scale</source>
        <translation>Escala vertical</translation>
    </message>
    <message>
        <source>Smoothing</source>
        <translation>Suavização</translation>
    </message>
    <message>
        <source>Averages over the points before; the values as recorded stay behind, faint</source>
        <translation>Médias sobre os pontos anteriores; os valores registrados ficam ao fundo, tênues</translation>
    </message>
    <message>
        <source>drag to zoom · Ctrl+wheel</source>
        <translation>arraste para ampliar · Ctrl+roda</translation>
    </message>
    <message>
        <source>Whole run</source>
        <translation>Execução inteira</translation>
    </message>
    <message>
        <source>Shows all of the run again; a double click on a chart does the same</source>
        <translation>Mostra de novo a execução inteira; um clique duplo em um gráfico faz o mesmo</translation>
    </message>
    <message>
        <source>Save… ▾</source>
        <translation>Salvar… ▾</translation>
    </message>
    <message>
        <source>All charts as PNG…</source>
        <translation>Todos os gráficos em PNG…</translation>
    </message>
    <message>
        <source>All charts as SVG…</source>
        <translation>Todos os gráficos em SVG…</translation>
    </message>
    <message>
        <source>Numbers as CSV…</source>
        <translation>Números em CSV…</translation>
    </message>
    <message>
        <source>off</source>
        <translation>não</translation>
    </message>
</context>
<context>
    <name>forja::CommandHelp</name>
    <message>
        <source>%1: cannot be started. It belongs beside the program forja.</source>
        <translation>%1: não é possível iniciar. Ele deve ficar ao lado do programa forja.</translation>
    </message>
</context>
<context>
    <name>forja::Composer</name>
    <message>
        <source>%1 × %2, %3</source>
        <translation>%1 × %2, %3</translation>
    </message>
    <message>
        <source>grey</source>
        <translation>cinza</translation>
    </message>
    <message>
        <source>colour</source>
        <translation>cores</translation>
    </message>
    <message>
        <source>%1 of training</source>
        <translation>%1 de treinamento</translation>
    </message>
    <message>
        <source>a minute</source>
        <translation>um minuto</translation>
    </message>
    <message>
        <source>%1 minutes</source>
        <translation>%1 minutos</translation>
    </message>
    <message>
        <source>an hour</source>
        <translation>uma hora</translation>
    </message>
    <message>
        <source>%1 hours</source>
        <translation>%1 horas</translation>
    </message>
    <message>
        <source>It takes at most %1 on the disk.</source>
        <translation>Ocupa no máximo %1 no disco.</translation>
    </message>
</context>
<context>
    <name>forja::DifferencesView</name>
    <message>
        <source>Nothing yet</source>
        <translation>Nada ainda</translation>
    </message>
    <message>
        <source>at update %1</source>
        <translation>na atualização %1</translation>
    </message>
    <message>
        <source>Back to %1</source>
        <translation>Voltar a %1</translation>
    </message>
    <message>
        <source>Set %1 back to %2</source>
        <translation>Voltar %1 para %2</translation>
    </message>
</context>
<context>
    <name>forja::DoctorDialog</name>
    <message>
        <source>Cannot be used</source>
        <translation>Não utilizáveis</translation>
    </message>
    <message>
        <source>Held-out copies</source>
        <translation>Cópias reservadas</translation>
    </message>
    <message>
        <source>Exact copies</source>
        <translation>Cópias exatas</translation>
    </message>
    <message>
        <source>Near copies</source>
        <translation>Quase cópias</translation>
    </message>
    <message>
        <source>Few pictures</source>
        <translation>Poucas imagens</translation>
    </message>
    <message>
        <source>Uneven classes</source>
        <translation>Classes desiguais</translation>
    </message>
    <message>
        <source>Enlarged</source>
        <translation>Ampliadas</translation>
    </message>
    <message>
        <source>Odd shapes</source>
        <translation>Formas incomuns</translation>
    </message>
    <message>
        <source>Grey among colour</source>
        <translation>Cinza entre cores</translation>
    </message>
    <message>
        <source>Dataset doctor: %1</source>
        <translation>Doutor dos dados: %1</translation>
    </message>
    <message>
        <source>Findings</source>
        <translation>Achados</translation>
    </message>
    <message>
        <source>As training sees them</source>
        <translation>Como o treinamento as vê</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>Left out (%1)</source>
        <translation>De fora (%1)</translation>
    </message>
    <message>
        <source>%1 pictures of %2 × %3. Is what matters inside, and the right way up? Size, fit and background are settings of the data.</source>
        <translation>%1 imagens de %2 × %3. O que importa está dentro e na posição certa? Tamanho, enquadramento e fundo são ajustes dos dados.</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Arquivo</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Motivo</translation>
    </message>
    <message>
        <source>Copy list</source>
        <translation>Copiar lista</translation>
    </message>
    <message>
        <source>Keep all</source>
        <translation>Manter todas</translation>
    </message>
    <message>
        <source>Leave one out</source>
        <translation>Deixar uma de fora</translation>
    </message>
    <message>
        <source>Leave %1 out</source>
        <translation>Deixar %1 de fora</translation>
    </message>
    <message>
        <source>These files are left out. Tick those that are to come back.</source>
        <translation>Estes arquivos estão de fora. Marque os que devem voltar.</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fechar</translation>
    </message>
    <message>
        <source>Apply</source>
        <translation>Aplicar</translation>
    </message>
    <message>
        <source>A run keeps its pictures. Prepare a new run to leave files out.</source>
        <translation>Uma execução mantém as suas imagens. Prepare uma nova execução para deixar arquivos de fora.</translation>
    </message>
    <message>
        <source>Take the tick off a file to leave it out. Your folder is not touched.</source>
        <translation>Desmarque um arquivo para deixá-lo de fora. A sua pasta não é tocada.</translation>
    </message>
    <message>
        <source>One file is left out. Your folder is not touched.</source>
        <translation>Um arquivo está de fora. A sua pasta não é tocada.</translation>
    </message>
    <message>
        <source>%1 files are left out. Your folder is not touched.</source>
        <translation>%1 arquivos estão de fora. A sua pasta não é tocada.</translation>
    </message>
</context>
<context>
    <name>forja::DoctorJob</name>
    <message>
        <source>Doctor: nothing is wrong</source>
        <translation>Doutor: nada de errado</translation>
    </message>
    <message>
        <source>Doctor: one thing to look at</source>
        <translation>Doutor: uma coisa a examinar</translation>
    </message>
    <message>
        <source>Doctor: %1 things to look at</source>
        <translation>Doutor: %1 coisas a examinar</translation>
    </message>
</context>
<context>
    <name>forja::ExportDialog</name>
    <message>
        <source>Export gallery</source>
        <translation>Exportar galeria</translation>
    </message>
    <message>
        <source>%1 of %2 pictures</source>
        <translation>%1 de %2 imagens</translation>
    </message>
    <message>
        <source>Written: %1</source>
        <translation>Gravado: %1</translation>
    </message>
    <message>
        <source>Cancelled.</source>
        <translation>Cancelado.</translation>
    </message>
    <message>
        <source>the newest</source>
        <translation>o mais novo</translation>
    </message>
    <message>
        <source>update %1</source>
        <translation>atualização %1</translation>
    </message>
    <message>
        <source>Moment</source>
        <translation>Momento</translation>
    </message>
    <message>
        <source>Pictures</source>
        <translation>Imagens</translation>
    </message>
    <message>
        <source>A picture is a function of this seed and its number alone. The gallery shows seed %1.</source>
        <translation>Uma imagem depende somente desta semente e do seu número. A galeria mostra a semente %1.</translation>
    </message>
    <message>
        <source>Latent seed</source>
        <translation>Semente latente</translation>
    </message>
    <message>
        <source>First number</source>
        <translation>Primeiro número</translation>
    </message>
    <message>
        <source>Classes, in turn</source>
        <translation>Classes, em rodízio</translation>
    </message>
    <message>
        <source>single pictures (PNG)</source>
        <translation>imagens separadas (PNG)</translation>
    </message>
    <message>
        <source>contact sheet (one PNG)</source>
        <translation>folha de contato (um PNG)</translation>
    </message>
    <message>
        <source>web page with a slider over the training (one file)</source>
        <translation>página web com o treinamento inteiro (um arquivo)</translation>
    </message>
    <message>
        <source>As</source>
        <translation>Como</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>Pasta</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>Escolher…</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Abrir</translation>
    </message>
    <message>
        <source>Open what was written</source>
        <translation>Abrir o que foi gravado</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fechar</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>Exportar</translation>
    </message>
    <message>
        <source>Folder for the gallery</source>
        <translation>Pasta para a galeria</translation>
    </message>
    <message>
        <source>This run has kept no generator yet. Let it train for a moment.</source>
        <translation>Esta execução ainda não guardou nenhum gerador. Deixe-a treinar um momento.</translation>
    </message>
    <message>
        <source>Choose at least one form.</source>
        <translation>Escolha ao menos uma forma.</translation>
    </message>
    <message>
        <source>Choose at least one class.</source>
        <translation>Escolha ao menos uma classe.</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
    <message>
        <source>Reading the generator…</source>
        <translation>Lendo o gerador…</translation>
    </message>
</context>
<context>
    <name>forja::FieldEditor</name>
    <message>
        <source>Allowed: %1</source>
        <translation>Permitido: %1</translation>
    </message>
    <message>
        <source>Default: %1</source>
        <translation>Padrão: %1</translation>
    </message>
    <message>
        <source>May change while a run is on.</source>
        <translation>Pode mudar durante uma execução.</translation>
    </message>
</context>
<context>
    <name>forja::FindingModel</name>
    <message>
        <source>%1 alike</source>
        <translation>%1 parecidas</translation>
    </message>
    <message>
        <source>held out</source>
        <translation>reservada</translation>
    </message>
    <message>
        <source>training</source>
        <translation>treino</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Arquivo</translation>
    </message>
    <message>
        <source>Class</source>
        <translation>Classe</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Tamanho</translation>
    </message>
    <message>
        <source>Part</source>
        <translation>Parte</translation>
    </message>
</context>
<context>
    <name>forja::FormGroups</name>
    <message>
        <source>Data</source>
        <translation>Dados</translation>
    </message>
    <message>
        <source>Generator</source>
        <translation>Gerador</translation>
    </message>
    <message>
        <source>latent {g.latent}</source>
        <translation>latente {g.latent}</translation>
    </message>
    <message>
        <source>Discriminator</source>
        <translation>Discriminador</translation>
    </message>
    <message>
        <source>Training</source>
        <translation>Treinamento</translation>
    </message>
    <message>
        <source>batch {train.batch}</source>
        <translation>lote {train.batch}</translation>
    </message>
    <message>
        <source>{run.minutes} min</source>
        <translation>{run.minutes} min</translation>
    </message>
</context>
<context>
    <name>forja::Gallery</name>
    <message>
        <source>unknown</source>
        <translation>desconhecido</translation>
    </message>
    <message>
        <source>class %1</source>
        <translation>classe %1</translation>
    </message>
    <message>
        <source>%1 · %2 percentile of real</source>
        <translation>%1 · percentil %3 das reais</translation>
    </message>
    <message>
        <source>How this distance ranks among held-out pictures is not known.</source>
        <translation>Não se sabe como esta distância se classifica entre as imagens reservadas.</translation>
    </message>
    <message>
        <source>Closer than every held-out picture: look whether it is a copy (pixels, flips included)</source>
        <translation>Mais próxima que todas as reservadas: veja se é uma cópia (pixels, espelhadas incluídas)</translation>
    </message>
    <message>
        <source>Closer than %1 % of held-out pictures: look whether it is a copy (pixels, flips included)</source>
        <translation>Mais próxima que %1 % das reservadas: veja se é uma cópia (pixels, espelhadas incluídas)</translation>
    </message>
    <message>
        <source>No sign of copying: %1 % of held-out pictures have a closer neighbour (pixels, flips included)</source>
        <translation>Nenhum sinal de cópia: %1 % das reservadas têm um vizinho mais próximo (pixels, espelhadas incluídas)</translation>
    </message>
    <message>
        <source>update %1 · G itself, not yet its average</source>
        <translation>atualização %1 · o próprio G, ainda não a média</translation>
    </message>
    <message>
        <source>update %1 · EMA</source>
        <translation>atualização %1 · EMA</translation>
    </message>
</context>
<context>
    <name>forja::GalleryCanvas</name>
    <message>
        <source>Generated pictures</source>
        <translation>Imagens geradas</translation>
    </message>
    <message>
        <source>Generated</source>
        <translation>Geradas</translation>
    </message>
    <message>
        <source>Pinned</source>
        <translation>Fixado</translation>
    </message>
    <message>
        <source>A real picture that D has not seen</source>
        <translation>Uma imagem real que D não viu</translation>
    </message>
    <message>
        <source>no. %1</source>
        <translation>nº %1</translation>
    </message>
    <message>
        <source>D’s output %1</source>
        <translation>Saída de D %1</translation>
    </message>
    <message>
        <source>update %1</source>
        <translation>atualização %1</translation>
    </message>
    <message>
        <source>The first pictures appear here a few seconds after Start.</source>
        <translation>As primeiras imagens aparecem aqui alguns segundos após Iniciar.</translation>
    </message>
    <message>
        <source>badge: percentile among held-out real pictures, by D</source>
        <translation>selo: percentil entre as reais reservadas, segundo D</translation>
    </message>
</context>
<context>
    <name>forja::GalleryPage</name>
    <message>
        <source>no</source>
        <translation>zero</translation>
    </message>
    <message>
        <source>one</source>
        <translation>uma</translation>
    </message>
    <message>
        <source>two</source>
        <translation>duas</translation>
    </message>
    <message>
        <source>three</source>
        <translation>três</translation>
    </message>
    <message>
        <source>four</source>
        <translation>quatro</translation>
    </message>
    <message>
        <source>five</source>
        <translation>cinco</translation>
    </message>
    <message>
        <source>six</source>
        <translation>seis</translation>
    </message>
    <message>
        <source>seven</source>
        <translation>sete</translation>
    </message>
    <message>
        <source>eight</source>
        <translation>oito</translation>
    </message>
    <message>
        <source>nine</source>
        <translation>nove</translation>
    </message>
    <message>
        <source>ten</source>
        <translation>dez</translation>
    </message>
    <message>
        <source>eleven</source>
        <translation>onze</translation>
    </message>
    <message>
        <source>twelve</source>
        <translation>doze</translation>
    </message>
    <message>
        <source>as drawn</source>
        <translation>como desenhadas</translation>
    </message>
    <message>
        <source>D’s percentile</source>
        <translation>percentil de D</translation>
    </message>
    <message>
        <source>%1 · preview</source>
        <translation>%1 · prévia</translation>
    </message>
    <message>
        <source>one picture D has not seen</source>
        <translation>uma imagem que D não viu</translation>
    </message>
    <message>
        <source>%1 pictures D has not seen</source>
        <translation>%1 imagens que D não viu</translation>
    </message>
    <message>
        <source>Real</source>
        <translation>Reais</translation>
    </message>
    <message>
        <source>same latents</source>
        <translation>mesmos latentes</translation>
    </message>
    <message>
        <source>same latents, the most real to D first</source>
        <translation>mesmos latentes, primeiro os mais reais para D</translation>
    </message>
    <message>
        <source>same latents, a column per class</source>
        <translation>mesmos latentes, uma coluna por classe</translation>
    </message>
    <message>
        <source>sort: %1 ▾</source>
        <translation>ordem: %1 ▾</translation>
    </message>
</context>
<context>
    <name>forja::HeatChart</name>
    <message>
        <source>real</source>
        <translation>reais</translation>
    </message>
    <message>
        <source>generated</source>
        <translation>geradas</translation>
    </message>
    <message>
        <source>held-out</source>
        <translation>reservadas</translation>
    </message>
    <message>
        <source>Histograms of D’s output</source>
        <translation>Histogramas da saída de D</translation>
    </message>
    <message>
        <source>each band from −8 to 8; the stronger, the more pictures</source>
        <translation>de −8 a 8; mais forte: mais imagens</translation>
    </message>
</context>
<context>
    <name>forja::HelpDialog</name>
    <message>
        <source>Help</source>
        <translation>Ajuda</translation>
    </message>
    <message>
        <source>Contents</source>
        <translation>Conteúdo</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Voltar</translation>
    </message>
</context>
<context>
    <name>forja::HelpPages</name>
    <message>
        <source>Only while %1 is not off.</source>
        <translation>Somente enquanto %1 não estiver desligado.</translation>
    </message>
    <message>
        <source>Only while %1 is %2.</source>
        <translation>Somente enquanto %1 for %2.</translation>
    </message>
    <message>
        <source>Allowed: %1. Default: %2.</source>
        <translation>Permitido: %1. Padrão: %2.</translation>
    </message>
</context>
<context>
    <name>forja::InspectorPanel</name>
    <message>
        <source>Nearest training pictures</source>
        <translation>Imagens de treino mais próximas</translation>
    </message>
    <message>
        <source>This latent over time</source>
        <translation>Este latente ao longo do tempo</translation>
    </message>
    <message>
        <source>Pick a picture in the gallery to see where it comes from, what it resembles, and how it grew.</source>
        <translation>Escolha uma imagem na galeria para ver de onde vem, com o que se parece e como se formou.</translation>
    </message>
    <message>
        <source>Inspector</source>
        <translation>Inspetor</translation>
    </message>
    <message>
        <source>latent</source>
        <translation>latente</translation>
    </message>
    <message>
        <source>update</source>
        <translation>atualização</translation>
    </message>
    <message>
        <source>D’s output</source>
        <translation>Saída de D</translation>
    </message>
    <message>
        <source>Do</source>
        <translation>Ações</translation>
    </message>
    <message>
        <source>Star</source>
        <translation>Estrela</translation>
    </message>
    <message>
        <source>Keeps this moment: it is never thinned out</source>
        <translation>Guarda este momento: nunca é descartado</translation>
    </message>
    <message>
        <source>Save picture…</source>
        <translation>Salvar imagem…</translation>
    </message>
    <message>
        <source>One PNG that carries its run, update, seed and network</source>
        <translation>Um PNG que leva consigo execução, atualização, semente e rede</translation>
    </message>
    <message>
        <source>seed %1</source>
        <translation>semente %1</translation>
    </message>
    <message>
        <source>no. %1</source>
        <translation>nº %1</translation>
    </message>
    <message>
        <source>%1
distance %2 (pixels, flips included)</source>
        <translation>%1
distância %2 (pixels, espelhadas incluídas)</translation>
    </message>
    <message>
        <source>update %1</source>
        <translation>atualização %1</translation>
    </message>
</context>
<context>
    <name>forja::Language</name>
    <message>
        <source>en</source>
        <comment>the name of this file&apos;s language, pt_BR</comment>
        <translation>pt_BR</translation>
    </message>
</context>
<context>
    <name>forja::LineChart</name>
    <message>
        <source>linear: not all values are above zero</source>
        <translation>linear: nem todos os valores são maiores que zero</translation>
    </message>
</context>
<context>
    <name>forja::LogPanel</name>
    <message>
        <source>Log</source>
        <translation>Registro</translation>
    </message>
    <message>
        <source>Nothing has happened yet.</source>
        <translation>Ainda não aconteceu nada.</translation>
    </message>
    <message>
        <source>%1   update %2   %3</source>
        <translation>%1   atualização %2   %3</translation>
    </message>
</context>
<context>
    <name>forja::MainWindow</name>
    <message>
        <source>Forja</source>
        <translation>Forja</translation>
    </message>
    <message>
        <source>The run %1 is on. Stop it first? It is saved and can be continued.</source>
        <translation>A execução %1 está em andamento. Pará-la primeiro? Ela é salva e pode ser continuada.</translation>
    </message>
    <message>
        <source>Stop and save</source>
        <translation>Parar e salvar</translation>
    </message>
    <message>
        <source>Saving…</source>
        <translation>Salvando…</translation>
    </message>
    <message>
        <source>%1 – Forja</source>
        <translation>%1 – Forja</translation>
    </message>
    <message>
        <source>%1 %2 → %3 at update %4</source>
        <translation>%1 %2 → %3 na atualização %4</translation>
    </message>
    <message>
        <source>Open a folder of pictures</source>
        <translation>Abrir uma pasta de imagens</translation>
    </message>
    <message>
        <source>Open the folder of a run</source>
        <translation>Abrir a pasta de uma execução</translation>
    </message>
    <message>
        <source>Gallery written: %1</source>
        <translation>Galeria gravada: %1</translation>
    </message>
    <message>
        <source>Save the picture</source>
        <translation>Salvar a imagem</translation>
    </message>
    <message>
        <source>PNG pictures (*.png)</source>
        <translation>Imagens PNG (*.png)</translation>
    </message>
    <message>
        <source>Picture saved: %1</source>
        <translation>Imagem salva: %1</translation>
    </message>
    <message>
        <source>Runs</source>
        <translation>Execuções</translation>
    </message>
    <message>
        <source>Pictures</source>
        <translation>Imagens</translation>
    </message>
    <message>
        <source>Nothing yet</source>
        <translation>Nada ainda</translation>
    </message>
    <message>
        <source>%1 is not there. Open a folder or an archive of pictures, or the folder of a run.</source>
        <translation>%1 não está lá. Abra uma pasta ou um arquivo compactado de imagens, ou a pasta de uma execução.</translation>
    </message>
    <message>
        <source>Open an archive of pictures</source>
        <translation>Abrir um arquivo compactado de imagens</translation>
    </message>
    <message>
        <source>Archives (*.zip *.tar *.tar.gz *.tgz *.tar.bz2 *.tbz2 *.tar.xz *.txz *.tar.zst)</source>
        <translation>Arquivos compactados (*.zip *.tar *.tar.gz *.tgz *.tar.bz2 *.tbz2 *.tar.xz *.txz *.tar.zst)</translation>
    </message>
    <message>
        <source>End without saving</source>
        <translation>Encerrar sem salvar</translation>
    </message>
</context>
<context>
    <name>forja::MessageBar</name>
    <message>
        <source>Close</source>
        <translation>Fechar</translation>
    </message>
    <message>
        <source>Close the message</source>
        <translation>Fechar a mensagem</translation>
    </message>
</context>
<context>
    <name>forja::NetSummaryView</name>
    <message>
        <source>%1 parameters · %2 multiply-adds a picture</source>
        <translation>%1 parâmetros · %2 multiplicações e somas por imagem</translation>
    </message>
    <message>
        <source> · mixes the batch</source>
        <translation> · mistura o lote</translation>
    </message>
    <message>
        <source>A layer looks at the whole batch, so a picture&apos;s score would depend on its company; scores shown use one kept reference batch.</source>
        <translation>Uma camada olha o lote inteiro, e a nota de uma imagem dependeria das vizinhas; as notas exibidas usam um lote de referência guardado.</translation>
    </message>
</context>
<context>
    <name>forja::PictureGrid</name>
    <message>
        <source>Pictures as training sees them</source>
        <translation>Imagens como o treinamento as vê</translation>
    </message>
</context>
<context>
    <name>forja::PictureStrip</name>
    <message>
        <source>Some of the pictures</source>
        <translation>Algumas das imagens</translation>
    </message>
</context>
<context>
    <name>forja::RunBar</name>
    <message>
        <source>Sample pictures</source>
        <translation>Exemplos</translation>
    </message>
    <message>
        <source>Preset</source>
        <translation>Predefinição</translation>
    </message>
    <message>
        <source>Step</source>
        <translation>Passo</translation>
    </message>
    <message>
        <source>Menu (Alt+M)</source>
        <translation>Menu (Alt+M)</translation>
    </message>
    <message>
        <source>Menu</source>
        <translation>Menu</translation>
    </message>
    <message>
        <source>Progress of the run</source>
        <translation>Progresso da execução</translation>
    </message>
    <message>
        <source>Preset ▾</source>
        <translation>Predefinição ▾</translation>
    </message>
    <message>
        <source>Preset: %1 ▾</source>
        <translation>Predefinição: %1 ▾</translation>
    </message>
    <message>
        <source>update</source>
        <translation>atualização</translation>
    </message>
    <message>
        <source>images/s</source>
        <translation>imagens/s</translation>
    </message>
    <message>
        <source>left</source>
        <translation>restante</translation>
    </message>
    <message>
        <source>so far</source>
        <translation>decorrido</translation>
    </message>
</context>
<context>
    <name>forja::RunPages</name>
    <message>
        <source>Pages</source>
        <translation>Páginas</translation>
    </message>
    <message>
        <source>Gallery</source>
        <translation>Galeria</translation>
    </message>
    <message>
        <source>Charts</source>
        <translation>Gráficos</translation>
    </message>
</context>
<context>
    <name>forja::SettingsForm</name>
    <message>
        <source>All settings</source>
        <translation>Todos os ajustes</translation>
    </message>
    <message>
        <source>Opens every section and shows the settings that are seldom needed</source>
        <translation>Abre todas as seções e mostra os ajustes que raramente são necessários</translation>
    </message>
    <message>
        <source>%1 parameters</source>
        <translation>%1 parâmetros</translation>
    </message>
    <message>
        <source>%1 pictures</source>
        <translation>%1 imagens</translation>
    </message>
    <message>
        <source>1 class</source>
        <translation>1 classe</translation>
    </message>
    <message>
        <source>%1 classes</source>
        <translation>%1 classes</translation>
    </message>
    <message>
        <source>%1 held out</source>
        <translation>%1 reservadas</translation>
    </message>
    <message>
        <source>nothing skipped</source>
        <translation>nenhum ignorado</translation>
    </message>
    <message>
        <source>What differs from the defaults</source>
        <translation>O que difere do padrão</translation>
    </message>
    <message>
        <source>What differs from “%1”</source>
        <translation>O que difere de “%1”</translation>
    </message>
    <message>
        <source>%1 skipped</source>
        <translation>%1 ignorados</translation>
    </message>
    <message>
        <source>%1 left out</source>
        <translation>%1 de fora</translation>
    </message>
</context>
<context>
    <name>forja::StartPage</name>
    <message>
        <source>Which pictures shall they learn from?</source>
        <translation>Com quais imagens elas devem aprender?</translation>
    </message>
    <message>
        <source>A generator makes pictures, a discriminator tells them from real ones, and each teaches the other. You watch.</source>
        <translation>Um gerador faz imagens, um discriminador as distingue das reais, e cada um ensina o outro. Você assiste.</translation>
    </message>
    <message>
        <source>A folder of pictures</source>
        <translation>Uma pasta de imagens</translation>
    </message>
    <message>
        <source>Open one, or drop it here. Sub-folders become classes.</source>
        <translation>Abra uma ou solte-a aqui. Subpastas viram classes.</translation>
    </message>
    <message>
        <source>Sample pictures: %1</source>
        <translation>Exemplos: %1</translation>
    </message>
    <message>
        <source>A recent run</source>
        <translation>Uma execução recente</translation>
    </message>
    <message>
        <source>Opening the pictures</source>
        <translation>Abrindo as imagens</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>Iniciar</translation>
    </message>
    <message>
        <source>Start training (F5)</source>
        <translation>Iniciar o treinamento (F5)</translation>
    </message>
    <message>
        <source>Open a run</source>
        <translation>Abrir execução</translation>
    </message>
    <message>
        <source>The newest run</source>
        <translation>A execução mais nova</translation>
    </message>
    <message>
        <source>Look at one made before, go on with it, or export its gallery.</source>
        <translation>Veja uma já feita, continue-a ou exporte a galeria.</translation>
    </message>
    <message>
        <source>Opening %1</source>
        <translation>Abrindo %1</translation>
    </message>
    <message>
        <source>%1: %2 of %3</source>
        <translation>%1: %2 de %3</translation>
    </message>
    <message>
        <source>%1 pictures</source>
        <translation>%1 imagens</translation>
    </message>
    <message>
        <source>1 class</source>
        <translation>1 classe</translation>
    </message>
    <message>
        <source>%1 classes</source>
        <translation>%1 classes</translation>
    </message>
    <message>
        <source>%1 held out</source>
        <translation>%1 reservadas</translation>
    </message>
</context>
<context>
    <name>forja::StatusLine</name>
    <message>
        <source>State</source>
        <translation>Estado</translation>
    </message>
    <message>
        <source>1 thread</source>
        <translation>1 thread</translation>
    </message>
    <message>
        <source>%1 threads</source>
        <translation>%1 threads</translation>
    </message>
    <message>
        <source>%1 · run %2</source>
        <translation>%1 · execução %2</translation>
    </message>
    <message>
        <source>saved %1</source>
        <translation>salvo %1</translation>
    </message>
</context>
<context>
    <name>forja::Timeline</name>
    <message>
        <source>The whole training</source>
        <translation>Reproduzir</translation>
    </message>
    <message>
        <source>Plays all kept moments from here, or from the start (Ctrl+Space)</source>
        <translation>Reproduz todos os momentos guardados a partir daqui, ou do início (Ctrl+Espaço)</translation>
    </message>
    <message>
        <source>Star</source>
        <translation>Estrela</translation>
    </message>
    <message>
        <source>A starred moment is never thinned out</source>
        <translation>Um momento com estrela nunca é descartado</translation>
    </message>
    <message>
        <source>Pin to compare</source>
        <translation>Fixar para comparar</translation>
    </message>
    <message>
        <source>Keeps this moment on view beside the others; a double click on the time axis does the same</source>
        <translation>Mantém este momento à vista ao lado dos outros; um clique duplo no eixo do tempo faz o mesmo</translation>
    </message>
    <message>
        <source>How the training is laid over the width</source>
        <translation>Como o treinamento é distribuído na largura</translation>
    </message>
    <message>
        <source>by moment</source>
        <translation>por momento</translation>
    </message>
    <message>
        <source>linear axis</source>
        <translation>eixo linear</translation>
    </message>
    <message>
        <source>log axis</source>
        <translation>eixo log</translation>
    </message>
    <message>
        <source>Shows each new moment as it comes</source>
        <translation>Mostra cada momento novo assim que chega</translation>
    </message>
    <message>
        <source>no moment kept yet</source>
        <translation>nenhum momento guardado</translation>
    </message>
    <message>
        <source>1 moment kept</source>
        <translation>1 momento guardado</translation>
    </message>
    <message>
        <source>%1 moments kept</source>
        <translation>%1 momentos guardados</translation>
    </message>
    <message>
        <source>following the newest</source>
        <translation>seguindo o mais novo</translation>
    </message>
    <message>
        <source>follow the newest</source>
        <translation>seguir o mais novo</translation>
    </message>
    <message>
        <source>★ Starred</source>
        <translation>★ Com estrela</translation>
    </message>
    <message>
        <source>☆ Star</source>
        <translation>☆ Estrela</translation>
    </message>
    <message>
        <source>Unpin</source>
        <translation>Soltar</translation>
    </message>
</context>
<context>
    <name>forja::TimelineView</name>
    <message>
        <source> at update %1</source>
        <translation> na atualização %1</translation>
    </message>
    <message>
        <source>%1 at update %2</source>
        <translation>%1 na atualização %2</translation>
    </message>
    <message>
        <source>The whole training</source>
        <translation>O treinamento inteiro</translation>
    </message>
    <message>
        <source>update %1</source>
        <translation>atualização %1</translation>
    </message>
    <message>
        <source>Distance to real pictures</source>
        <translation>Distância às imagens reais</translation>
    </message>
    <message>
        <source>distance</source>
        <translation>distância</translation>
    </message>
    <message>
        <source>lower is better · not measured yet</source>
        <translation>menor é melhor · ainda não medida</translation>
    </message>
    <message>
        <source>random-feature Fréchet, %1 pictures</source>
        <translation>Fréchet com features aleatórias, %1 imagens</translation>
    </message>
    <message>
        <source> · log scale</source>
        <translation> · escala log</translation>
    </message>
    <message>
        <source>lower is better · best %1 at update %2</source>
        <translation>menor é melhor · melhor %1 na atualização %2</translation>
    </message>
    <message>
        <source>D’s output</source>
        <translation>Saída de D</translation>
    </message>
    <message>
        <source>real</source>
        <translation>reais</translation>
    </message>
    <message>
        <source>generated</source>
        <translation>geradas</translation>
    </message>
    <message>
        <source>held-out</source>
        <translation>reservadas</translation>
    </message>
    <message>
        <source>cannot tell</source>
        <translation>não distingue</translation>
    </message>
    <message>
        <source>Losses</source>
        <translation>Perdas</translation>
    </message>
    <message>
        <source>these need not fall · dashed lines: neither player is ahead</source>
        <translation>estas não precisam cair · linhas tracejadas: nenhum dos dois está à frente</translation>
    </message>
    <message>
        <source>G</source>
        <translation>G</translation>
    </message>
    <message>
        <source>D</source>
        <translation>D</translation>
    </message>
</context>
<context>
    <name>forja::WindowActions</name>
    <message>
        <source>Open folder…</source>
        <translation>Abrir pasta…</translation>
    </message>
    <message>
        <source>Open a folder of pictures</source>
        <translation>Abrir uma pasta de imagens</translation>
    </message>
    <message>
        <source>Open run…</source>
        <translation>Abrir execução…</translation>
    </message>
    <message>
        <source>Open a run made before</source>
        <translation>Abrir uma execução já feita</translation>
    </message>
    <message>
        <source>New run</source>
        <translation>Nova execução</translation>
    </message>
    <message>
        <source>Prepare a new run with these settings</source>
        <translation>Preparar uma nova execução com estes ajustes</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>Iniciar</translation>
    </message>
    <message>
        <source>Start training</source>
        <translation>Iniciar o treinamento</translation>
    </message>
    <message>
        <source>One update</source>
        <translation>Uma atualização</translation>
    </message>
    <message>
        <source>One whole update: D learns, then G</source>
        <translation>Uma atualização inteira: D aprende, depois G</translation>
    </message>
    <message>
        <source>D alone</source>
        <translation>Só D</translation>
    </message>
    <message>
        <source>One update of D</source>
        <translation>Uma atualização de D</translation>
    </message>
    <message>
        <source>G alone</source>
        <translation>Só G</translation>
    </message>
    <message>
        <source>One update of G</source>
        <translation>Uma atualização de G</translation>
    </message>
    <message>
        <source>Stop and save</source>
        <translation>Parar e salvar</translation>
    </message>
    <message>
        <source>Finish the update, save, and end the training; it can be continued later</source>
        <translation>Termina a atualização, salva e encerra o treinamento; ele pode ser continuado depois</translation>
    </message>
    <message>
        <source>Keep this moment</source>
        <translation>Guardar</translation>
    </message>
    <message>
        <source>Keep pictures, generator and checkpoint of this moment, with a star</source>
        <translation>Guarda imagens, gerador e checkpoint deste momento, com estrela</translation>
    </message>
    <message>
        <source>Export gallery…</source>
        <translation>Exportar…</translation>
    </message>
    <message>
        <source>Write pictures, a contact sheet or a web page</source>
        <translation>Gravar imagens, uma folha de contato ou uma página web</translation>
    </message>
    <message>
        <source>Settings panel</source>
        <translation>Painel de ajustes</translation>
    </message>
    <message>
        <source>Show or hide the settings</source>
        <translation>Mostrar ou ocultar os ajustes</translation>
    </message>
    <message>
        <source>Inspector</source>
        <translation>Inspetor</translation>
    </message>
    <message>
        <source>Show or hide the inspector</source>
        <translation>Mostrar ou ocultar o inspetor</translation>
    </message>
    <message>
        <source>Log</source>
        <translation>Registro</translation>
    </message>
    <message>
        <source>Show or hide what happened so far</source>
        <translation>Mostrar ou ocultar o que aconteceu até agora</translation>
    </message>
    <message>
        <source>Full screen</source>
        <translation>Tela cheia</translation>
    </message>
    <message>
        <source>Fill the screen</source>
        <translation>Ocupar a tela inteira</translation>
    </message>
    <message>
        <source>Help</source>
        <translation>Ajuda</translation>
    </message>
    <message>
        <source>How to use Forja</source>
        <translation>Como usar o Forja</translation>
    </message>
    <message>
        <source>About Forja</source>
        <translation>Sobre o Forja</translation>
    </message>
    <message>
        <source>Version and licence</source>
        <translation>Versão e licença</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>Sair</translation>
    </message>
    <message>
        <source>Finish the update, save, and quit</source>
        <translation>Termina a atualização, salva e sai</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>Como o sistema</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Escuro</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Claro</translation>
    </message>
    <message>
        <source>Sample pictures</source>
        <translation>Exemplos</translation>
    </message>
    <message>
        <source>Preset</source>
        <translation>Predefinição</translation>
    </message>
    <message>
        <source>Step</source>
        <translation>Passo</translation>
    </message>
    <message>
        <source>Recent</source>
        <translation>Recentes</translation>
    </message>
    <message>
        <source>View</source>
        <translation>Exibir</translation>
    </message>
    <message>
        <source>Menu</source>
        <translation>Menu</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Pausar</translation>
    </message>
    <message>
        <source>Pause at the end of the update and save (%1)</source>
        <translation>Pausar no fim da atualização e salvar (%1)</translation>
    </message>
    <message>
        <source>Continue</source>
        <translation>Continuar</translation>
    </message>
    <message>
        <source>Go on training (%1)</source>
        <translation>Continuar o treinamento (%1)</translation>
    </message>
    <message>
        <source>Start training (%1)</source>
        <translation>Iniciar o treinamento (%1)</translation>
    </message>
    <message>
        <source>Open archive…</source>
        <translation>Abrir compactado…</translation>
    </message>
    <message>
        <source>Open a ZIP or tar archive of pictures</source>
        <translation>Abrir um arquivo ZIP ou tar de imagens</translation>
    </message>
    <message>
        <source>Dataset doctor…</source>
        <translation>Doutor dos dados…</translation>
    </message>
    <message>
        <source>What may be wrong with the pictures, and how training sees them</source>
        <translation>O que pode haver de errado com as imagens, e como o treinamento as vê</translation>
    </message>
</context>
<context>
    <name>main</name>
    <message>
        <source>Watch two networks teach each other, on your own pictures.</source>
        <translation>Veja duas redes ensinarem uma à outra, com as suas próprias imagens.</translation>
    </message>
    <message>
        <source>A folder of pictures, or a run&apos;s folder, to open.</source>
        <translation>Uma pasta de imagens, ou a pasta de uma execução, a abrir.</translation>
    </message>
</context>
</TS>
