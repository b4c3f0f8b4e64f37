<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="pt_BR" sourcelanguage="en_US">
<context>
    <name>QDialog</name>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
</context>
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
    <message>
        <source>%1: the runs cannot be listed (%2).</source>
        <translation>%1: não é possível listar as execuções (%2).</translation>
    </message>
    <message>
        <source>%1: a branch goes on with the nets, the pictures and the order of its parent, so it keeps %2 here. Start a new run with %3.</source>
        <translation>%1: uma derivação continua com as redes, as imagens e a ordem da sua origem, por isso aqui fica %2. Inicie uma nova execução com %3.</translation>
    </message>
    <message>
        <source>Frozen layers</source>
        <translation>Congeladas em D</translation>
    </message>
    <message>
        <source>layers</source>
        <translation>camadas</translation>
    </message>
    <message>
        <source>So many layers of D, counted from the pictures, keep the weights they began with. For a D that begins with another run&apos;s weights and a small folder.</source>
        <translation>Tantas camadas de D, contadas a partir das imagens, mantêm os pesos com que começaram. Para um D que começa com os pesos de outra execução e uma pasta pequena.</translation>
    </message>
    <message>
        <source>Parts of a batch</source>
        <translation>Partes do lote</translation>
    </message>
    <message>
        <source>A batch is worked through in so many parts, whose gradients are added up: less memory, a little slower, and the same result up to rounding where no layer mixes the batch.</source>
        <translation>Um lote é processado em tantas partes, cujos gradientes são somados: menos memória, um pouco mais lento, e o mesmo resultado, salvo arredondamento, quando nenhuma camada mistura o lote.</translation>
    </message>
    <message>
        <source>Start from</source>
        <translation>Começar de</translation>
    </message>
    <message>
        <source>The folder of another run, with @UPDATE behind it for another moment than the newest: G and D begin with its weights wherever name and shape are the same. Empty: with weights that the seed draws.</source>
        <translation>A pasta de outra execução, seguida de @ATUALIZAÇÃO para um momento que não seja o mais novo: G e D começam com os pesos dela onde o nome e a forma são os mesmos. Vazio: com pesos que a semente sorteia.</translation>
    </message>
    <message>
        <source>Device</source>
        <translation>Dispositivo</translation>
    </message>
    <message>
        <source>the fastest</source>
        <translation>o mais rápido</translation>
    </message>
    <message>
        <source>A graphics card where LibTorch finds one, else the processor. What was chosen is kept with the run.</source>
        <translation>Uma placa de vídeo, se a LibTorch encontrar uma; senão, o processador. O que foi escolhido fica guardado com a execução.</translation>
    </message>
    <message>
        <source>processor</source>
        <translation>processador</translation>
    </message>
    <message>
        <source>Always the processor.</source>
        <translation>Sempre o processador.</translation>
    </message>
    <message>
        <source>graphics card</source>
        <translation>placa de vídeo</translation>
    </message>
    <message>
        <source>A graphics card through CUDA; needs a CUDA build of LibTorch.</source>
        <translation>Uma placa de vídeo por meio de CUDA; exige uma LibTorch compilada com CUDA.</translation>
    </message>
    <message>
        <source>Where G and D compute while they train. Pictures and measures beside training are made on the processor.</source>
        <translation>Onde G e D calculam enquanto treinam. As imagens e medidas feitas ao lado do treinamento saem do processador.</translation>
    </message>
    <message>
        <source>Patience</source>
        <translation>Paciência</translation>
    </message>
    <message>
        <source>Ends when the distance to real pictures has not become smaller for so many updates. 0: never.</source>
        <translation>Termina quando a distância às imagens reais não diminuiu durante tantas atualizações. 0: nunca.</translation>
    </message>
    <message>
        <source>End when one-sided</source>
        <translation>Fim se desigual</translation>
    </message>
    <message>
        <source>Ends when D has told real and generated pictures apart without a mistake worth the name (99 %) for so many updates: G then has nothing to learn from. 0: never.</source>
        <translation>Termina quando D distinguiu imagens reais de geradas praticamente sem erro (99 %) durante tantas atualizações: G então não tem mais com que aprender. 0: nunca.</translation>
    </message>
    <message>
        <source>The newest full checkpoints; the first and starred ones stay besides.</source>
        <translation>Os checkpoints completos mais novos; o primeiro e os marcados com estrela ficam além desses.</translation>
    </message>
    <message>
        <source>it does not say which run it came from</source>
        <translation>não diz de que execução veio</translation>
    </message>
    <message>
        <source>The sweep crosses “%1”, which is no setting. `forja-cli fields` lists them; the nearest is %2.</source>
        <translation>A varredura cruza “%1”, que não é um ajuste. `forja-cli fields` lista todos; o mais parecido é %2.</translation>
    </message>
    <message>
        <source>This is no sweep file of this version: it must be JSON and say &quot;format&quot;: 1.</source>
        <translation>Este não é um arquivo de varredura desta versão: deve ser JSON e dizer &quot;format&quot;: 1.</translation>
    </message>
    <message>
        <source>The sweep file has a part “%1”, which is not known here. Known are: %2.</source>
        <translation>O arquivo de varredura tem uma parte “%1”, que não é conhecida aqui. Conhecidas são: %2.</translation>
    </message>
    <message>
        <source>“%1” cannot be a sweep&apos;s name. Take letters, digits and dashes.</source>
        <translation>“%1” não pode ser o nome de uma varredura. Use letras, algarismos e hifens.</translation>
    </message>
    <message>
        <source>A sweep crosses 1 to 3 settings, not %1.</source>
        <translation>Uma varredura cruza de 1 a 3 ajustes, não %1.</translation>
    </message>
    <message>
        <source>The sweep crosses %1 twice. Name each setting once, and seeds as “seeds”.</source>
        <translation>A varredura cruza %1 duas vezes. Indique cada ajuste uma só vez, e as sementes como “seeds”.</translation>
    </message>
    <message>
        <source>%1 has the same value twice. Each would be the same run.</source>
        <translation>%1 tem o mesmo valor duas vezes. Ambos dariam a mesma execução.</translation>
    </message>
    <message>
        <source>%1 has no values. Name at least one.</source>
        <translation>%1 não tem valores. Indique ao menos um.</translation>
    </message>
    <message>
        <source>The sweep would be %1 runs; at most 1,000 go. Take fewer values or seeds.</source>
        <translation>A varredura teria %1 execuções; no máximo são 1.000. Use menos valores ou sementes.</translation>
    </message>
    <message>
        <source>Two to eight runs can be compared, not %1. Choose others.</source>
        <translation>É possível comparar de duas a oito execuções, não %1. Escolha outras.</translation>
    </message>
    <message>
        <source>%1: this run is named twice. Choose different runs.</source>
        <translation>%1: esta execução foi indicada duas vezes. Escolha execuções diferentes.</translation>
    </message>
    <message>
        <source>Loss of G</source>
        <translation>Perda de G</translation>
    </message>
    <message>
        <source>Loss of D</source>
        <translation>Perda de D</translation>
    </message>
    <message>
        <source>D’s output on held-out pictures</source>
        <translation>Saída de D nas reservadas</translation>
    </message>
    <message>
        <source>D’s output on generated pictures</source>
        <translation>Saída de D nas geradas</translation>
    </message>
    <message>
        <source>D’s output on real pictures</source>
        <translation>Saída de D nas reais</translation>
    </message>
    <message>
        <source>Accuracy of D on held-out pictures</source>
        <translation>Acertos de D nas reservadas</translation>
    </message>
    <message>
        <source>Accuracy of D in training</source>
        <translation>Acertos de D no treinamento</translation>
    </message>
    <message>
        <source>Images a second</source>
        <translation>Imagens por segundo</translation>
    </message>
    <message>
        <source>Held-out pictures called real</source>
        <translation>Reservadas ditas reais</translation>
    </message>
    <message>
        <source>Generated pictures called real</source>
        <translation>Geradas ditas reais</translation>
    </message>
    <message>
        <source>Real pictures called real</source>
        <translation>Reais ditas reais</translation>
    </message>
    <message>
        <source>Gradient norm of G</source>
        <translation>Norma do gradiente de G</translation>
    </message>
    <message>
        <source>Gradient norm of D</source>
        <translation>Norma do gradiente de D</translation>
    </message>
    <message>
        <source>Penalty in the loss of D</source>
        <translation>Penalidade na perda de D</translation>
    </message>
    <message>
        <source>Strength of augmentation</source>
        <translation>Intensidade do aumento de dados</translation>
    </message>
    <message>
        <source>Seconds an update: data</source>
        <translation>Segundos por atualização: dados</translation>
    </message>
    <message>
        <source>Seconds an update: D</source>
        <translation>Segundos por atualização: D</translation>
    </message>
    <message>
        <source>Seconds an update: G</source>
        <translation>Segundos por atualização: G</translation>
    </message>
    <message>
        <source>Seconds an update: EMA</source>
        <translation>Segundos por atualização: EMA</translation>
    </message>
    <message>
        <source>Seconds a point</source>
        <translation>Segundos por ponto</translation>
    </message>
    <message>
        <source>Memory in MB</source>
        <translation>Memória em MB</translation>
    </message>
    <message>
        <source>Distance at its best</source>
        <translation>Melhor distância</translation>
    </message>
    <message>
        <source>Update of the best distance</source>
        <translation>Atualização da melhor distância</translation>
    </message>
    <message>
        <source>Last distance</source>
        <translation>Última distância</translation>
    </message>
    <message>
        <source>Last diversity</source>
        <translation>Última diversidade</translation>
    </message>
    <message>
        <source>Manual steps</source>
        <translation>Passos manuais</translation>
    </message>
    <message>
        <source>%1: there is a file of this name already. Choose another place.</source>
        <translation>%1: já existe um arquivo com esse nome. Escolha outro lugar.</translation>
    </message>
    <message>
        <source>%1: could not be moved to the trash: its disk may have none, or the folder may not be written. Nothing was removed; to be rid of it, delete the folder.</source>
        <translation>%1: não foi possível mover para a lixeira: talvez o disco não tenha uma, ou a pasta não possa ser gravada. Nada foi removido; para se livrar dela, apague a pasta.</translation>
    </message>
    <message>
        <source>A film takes 0.5 to 60 frames a second, a last moment of 0 to 60 seconds, an enlargement of 1 to 64 and a quality of 1 to 100. Choose values in these ranges.</source>
        <translation>Um filme aceita de 0,5 a 60 quadros por segundo, um último momento de 0 a 60 segundos, ampliação de 1 a 64 e qualidade de 1 a 100. Escolha valores nessas faixas.</translation>
    </message>
    <message>
        <source>There is no latent %1 in the gallery of this run: it shows %2, counted from 0.</source>
        <translation>Não existe o latente %1 na galeria desta execução: ela mostra %2, contados a partir de 0.</translation>
    </message>
    <message>
        <source>There is no class number %1 in this run: it has %2 classes, counted from 0.</source>
        <translation>Não existe a classe número %1 nesta execução: ela tem %2 classes, contadas a partir de 0.</translation>
    </message>
    <message>
        <source>The film was cancelled; nothing was written.</source>
        <translation>O filme foi cancelado; nada foi gravado.</translation>
    </message>
    <message>
        <source>%1: a film is written as .webp or, where ffmpeg is installed, as .mp4. Choose a name with one of these endings.</source>
        <translation>%1: um filme é gravado como .webp ou, onde o ffmpeg está instalado, como .mp4. Escolha um nome com uma dessas terminações.</translation>
    </message>
    <message>
        <source>%1: a film needs two kept moments; there are %2 in what was chosen. Choose more of the training, or train a little longer.</source>
        <translation>%1: um filme precisa de dois momentos guardados; há %2 no que foi escolhido. Escolha uma parte maior do treinamento ou treine um pouco mais.</translation>
    </message>
    <message>
        <source>A frame would be %1 x %2 pixels; %3 a side is the most. Choose a smaller enlargement.</source>
        <translation>Um quadro teria %1 x %2 pixels; o máximo é %3 por lado. Escolha uma ampliação menor.</translation>
    </message>
    <message>
        <source>%1: there is a file of this name already. Choose another name.</source>
        <translation>%1: já existe um arquivo com esse nome. Escolha outro nome.</translation>
    </message>
    <message>
        <source>MP4 needs the program ffmpeg, which is not installed. Install it, or choose a name that ends in .webp.</source>
        <translation>MP4 precisa do programa ffmpeg, que não está instalado. Instale-o ou escolha um nome que termine em .webp.</translation>
    </message>
    <message>
        <source>it knows no encoder for MP4</source>
        <translation>ele não conhece nenhum codificador para MP4</translation>
    </message>
    <message>
        <source>%1: ffmpeg could not write the film (%2). Check the free space and the folder, or choose a name that ends in .webp.</source>
        <translation>%1: o ffmpeg não conseguiu gravar o filme (%2). Verifique o espaço livre e a pasta, ou escolha um nome que termine em .webp.</translation>
    </message>
    <message>
        <source>The picture is of update %1 of the run %2, whose gallery holds no moment.</source>
        <translation>A imagem é da atualização %1 da execução %2, cuja galeria não tem nenhum momento.</translation>
    </message>
    <message>
        <source>The picture is of update %1 of the run %2. That moment is not kept; the nearest one that is, update %3, is shown instead.</source>
        <translation>A imagem é da atualização %1 da execução %2. Esse momento não está guardado; em seu lugar aparece o mais próximo que está, a atualização %3.</translation>
    </message>
    <message>
        <source>The picture is seed %1, number %2, which is not among those of this gallery. Its moment, update %3, is shown.</source>
        <translation>A imagem é a semente %1, número %2, que não está entre as desta galeria. Aparece o momento dela, a atualização %3.</translation>
    </message>
    <message>
        <source>%1: this picture does not say where it comes from. Only PNG files that Forja wrote do.</source>
        <translation>%1: esta imagem não diz de onde vem. Só os arquivos PNG gravados pelo Forja dizem.</translation>
    </message>
    <message>
        <source>%1: it comes from a run named %2, but the nets of the one at %3 are others. Open the run that it comes from, then try again.</source>
        <translation>%1: vem de uma execução chamada %2, mas as redes da que está em %3 são outras. Abra a execução de onde a imagem vem e tente de novo.</translation>
    </message>
    <message>
        <source>%1: it comes from update %2 of the run %3, which is not here any more. If it lies elsewhere, open that run once, then try again.</source>
        <translation>%1: vem da atualização %2 da execução %3, que não está mais aqui. Se ela estiver em outro lugar, abra-a uma vez e tente de novo.</translation>
    </message>
    <message>
        <source>%1: cannot be read (%2). Check that the folder is there and its disk connected; it is looked at again by itself.</source>
        <translation>%1: não é possível ler (%2). Verifique se a pasta está lá e o disco, conectado; ela é olhada de novo automaticamente.</translation>
    </message>
    <message>
        <source>%1: damaged, so the notes of this run cannot be read or changed. Mend the file or remove it.</source>
        <translation>%1: está danificado, e por isso as notas desta execução não podem ser lidas nem alteradas. Conserte o arquivo ou remova-o.</translation>
    </message>
    <message>
        <source>%1: process %2 on %3 went without ending the training: it crashed or was killed, or the power was cut. The run can be continued from its newest checkpoint.</source>
        <translation>%1: o processo %2 em %3 saiu sem terminar o treinamento: caiu, foi morto ou ficou sem energia. A execução pode ser continuada a partir do seu checkpoint mais novo.</translation>
    </message>
    <message>
        <source>%1: the training has not come to its end. The run can be continued from its newest checkpoint.</source>
        <translation>%1: o treinamento não chegou ao fim. A execução pode ser continuada a partir do seu checkpoint mais novo.</translation>
    </message>
    <message>
        <source>%1: the film cannot be made (%2). Choose a smaller enlargement or fewer moments.</source>
        <translation>%1: não é possível fazer o filme (%2). Escolha uma ampliação menor ou menos momentos.</translation>
    </message>
    <message>
        <source>%1: cannot be started (%2). It belongs beside this program; install it again.</source>
        <translation>%1: não é possível iniciar (%2). Ele deve ficar ao lado deste programa; instale-o de novo.</translation>
    </message>
    <message>
        <source>%1: memory ran out, and the system ended process %2. Let fewer runs train at once, or take a smaller batch, width or picture size; this run can be continued from its newest checkpoint.</source>
        <translation>%1: a memória acabou, e o sistema encerrou o processo %2. Deixe menos execuções treinarem ao mesmo tempo, ou use lote, largura ou tamanho de imagem menores; esta execução pode ser continuada a partir do seu checkpoint mais novo.</translation>
    </message>
    <message>
        <source>%1: process %2 was killed from outside (signal %3). The run can be continued from its newest checkpoint.</source>
        <translation>%1: o processo %2 foi morto de fora (sinal %3). A execução pode ser continuada a partir do seu checkpoint mais novo.</translation>
    </message>
    <message>
        <source>%1: process %2 crashed (signal %3). The run can be continued from its newest checkpoint.</source>
        <translation>%1: o processo %2 caiu (sinal %3). A execução pode ser continuada a partir do seu checkpoint mais novo.</translation>
    </message>
    <message>
        <source>The batch of %1 pictures does not fit in memory at once: it is worked through in %2 parts, with the same result up to rounding.</source>
        <translation>O lote de %1 imagens não cabe na memória de uma só vez: ele é processado em %2 partes, com o mesmo resultado, salvo arredondamento.</translation>
    </message>
    <message>
        <source>%1: cannot be started, so the settings were not tried. Install the program anew.</source>
        <translation>%1: não é possível iniciar, por isso os ajustes não foram experimentados. Instale o programa de novo.</translation>
    </message>
    <message>
        <source>The settings could not be tried: %1</source>
        <translation>Não foi possível experimentar os ajustes: %1</translation>
    </message>
    <message>
        <source>Memory does not suffice for these settings, not even picture by picture. Take a smaller width or picture size, or close other programs.</source>
        <translation>A memória não basta para estes ajustes, nem imagem por imagem. Use largura ou tamanho de imagem menores, ou feche outros programas.</translation>
    </message>
    <message>
        <source>The pictures cannot be judged: %1</source>
        <translation>Não é possível julgar as imagens: %1</translation>
    </message>
    <message>
        <source>%1: the run&apos;s folder is not there at the moment: its drive is off, or it was moved. What was read stays; it is looked for every second, and followed again when it is back.</source>
        <translation>%1: a pasta da execução não está lá no momento: a unidade está desligada, ou ela foi movida. O que foi lido fica; ela é procurada a cada segundo e acompanhada de novo quando volta.</translation>
    </message>
    <message>
        <source>%1: the disk does not answer. What was read stays; the run is followed again as soon as it does.</source>
        <translation>%1: o disco não responde. O que foi lido fica; a execução é acompanhada de novo assim que ele responder.</translation>
    </message>
    <message>
        <source>%1: process %2 on %3 is training this run, but nothing has come for %4 minutes. It may hang, its machine may be off, or the copy is no longer brought up to date.</source>
        <translation>%1: o processo %2 em %3 está treinando esta execução, mas nada chegou há %4 minutos. Talvez ele tenha travado, a máquina dele esteja desligada ou a cópia não seja mais atualizada.</translation>
    </message>
    <message>
        <source>%1: process %2 on %3 is training this run. It is followed here, and does what is asked of it here.</source>
        <translation>%1: o processo %2 em %3 está treinando esta execução. Aqui ela é acompanhada, e faz o que lhe é pedido aqui.</translation>
    </message>
    <message>
        <source>commands.jsonl: “%1” is no command that is known here, and is not done.</source>
        <translation>commands.jsonl: “%1” não é um comando conhecido aqui, e não é executado.</translation>
    </message>
    <message>
        <source>%1: the run has come to update %2 only, so no branch can begin at %3. Take an earlier moment.</source>
        <translation>%1: a execução só chegou à atualização %2, portanto nenhuma derivação pode começar em %3. Escolha um momento anterior.</translation>
    </message>
    <message>
        <source>The branch was called off before it began. Nothing was written.</source>
        <translation>A derivação foi cancelada antes de começar. Nada foi gravado.</translation>
    </message>
    <message>
        <source>train.start_from: none of the weights of %1 fits these nets. Take the architecture, widths and norms of that run.</source>
        <translation>train.start_from: nenhum dos pesos de %1 serve para estas redes. Use a arquitetura, as larguras e as normas daquela execução.</translation>
    </message>
    <message>
        <source>G and D begin with all weights of %1 at update %2.</source>
        <translation>G e D começam com todos os pesos de %1 na atualização %2.</translation>
    </message>
    <message>
        <source>G and D begin with %1 of %2 tensors of %3 at update %4. The others do not fit and begin as the seed draws them (shape there ≠ shape here): %5.</source>
        <translation>G e D começam com %1 de %2 tensores de %3 na atualização %4. Os outros não servem e começam como a semente os sorteia (forma lá ≠ forma aqui): %5.</translation>
    </message>
    <message>
        <source>Training goes on.</source>
        <translation>O treinamento continua.</translation>
    </message>
    <message>
        <source>D has made no mistakes worth the name since update %1, so the training ends here.</source>
        <translation>D praticamente não erra desde a atualização %1, por isso o treinamento termina aqui.</translation>
    </message>
    <message>
        <source>The distance has not become smaller than %1, at update %2, so the training ends here.</source>
        <translation>A distância não ficou menor que %1, na atualização %2, por isso o treinamento termina aqui.</translation>
    </message>
    <message>
        <source>This run was trained on a graphics card, and LibTorch finds none here. It goes on on the processor: slower, and not exactly as it would have.</source>
        <translation>Esta execução foi treinada em uma placa de vídeo, e a LibTorch não encontra nenhuma aqui. Ela continua no processador: mais devagar, e não exatamente como teria sido.</translation>
    </message>
    <message>
        <source>%1: the queue cannot be read (%2). Mend the file or move it away.</source>
        <translation>%1: não é possível ler a fila (%2). Conserte o arquivo ou tire-o dali.</translation>
    </message>
    <message>
        <source>%1: process %2 on %3 looks after this queue already. Use it there, or end that program first.</source>
        <translation>%1: o processo %2 em %3 já cuida desta fila. Use-a lá, ou encerre antes aquele programa.</translation>
    </message>
    <message>
        <source>%1: this queue cannot be used now.</source>
        <translation>%1: não é possível usar esta fila agora.</translation>
    </message>
    <message>
        <source>d.frozen: D has %1 layers here, and at least the last must learn. Take %2 or less.</source>
        <translation>d.frozen: aqui D tem %1 camadas, e ao menos a última precisa aprender. Use %2 ou menos.</translation>
    </message>
    <message>
        <source>train.device: LibTorch finds no graphics card here. Set the device to cpu or auto, or build with a CUDA LibTorch.</source>
        <translation>train.device: a LibTorch não encontra nenhuma placa de vídeo aqui. Ponha o dispositivo em cpu ou auto, ou compile com uma LibTorch com CUDA.</translation>
    </message>
</context>
<context>
    <name>forja::BranchComposer</name>
    <message>
        <source>a second</source>
        <translation>um segundo</translation>
    </message>
    <message>
        <source>%1 seconds</source>
        <translation>%1 segundos</translation>
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
        <source>Catching up: %1 of %2 updates, as the run made them</source>
        <translation>Alcançando o momento: %1 de %2 atualizações, como a execução as fez</translation>
    </message>
    <message>
        <source>Nothing is changed yet, so it will do what its parent did.</source>
        <translation>Nada foi alterado ainda, portanto ela fará o que a sua origem fez.</translation>
    </message>
    <message>
        <source>%1 %2 → %3</source>
        <translation>%1 %2 → %3</translation>
    </message>
    <message>
        <source>Then it goes its own way: %1.</source>
        <translation>Depois ela segue o seu próprio caminho: %1.</translation>
    </message>
    <message>
        <source>It begins with the state of update %1, to the last bit.</source>
        <translation>Ela começa com o estado da atualização %1, bit a bit.</translation>
    </message>
    <message>
        <source>an update</source>
        <translation>uma atualização</translation>
    </message>
    <message>
        <source>%1 updates</source>
        <translation>%1 atualizações</translation>
    </message>
    <message>
        <source>It begins with the state of update %1, to the last bit; for that, %2 are repeated first, which took %3 then.</source>
        <translation>Ela começa com o estado da atualização %1, bit a bit; para isso, antes há %2 a repetir, o que na época levou %3.</translation>
    </message>
    <message>
        <source>It begins with the state of update %1, to the last bit; for that, %2 are repeated first.</source>
        <translation>Ela começa com o estado da atualização %1, bit a bit; para isso, antes há %2 a repetir.</translation>
    </message>
    <message>
        <source>Getting ready</source>
        <translation>Preparando</translation>
    </message>
</context>
<context>
    <name>forja::BranchPage</name>
    <message>
        <source>Generated pictures of this moment</source>
        <translation>Imagens geradas neste momento</translation>
    </message>
    <message>
        <source>Back to the run</source>
        <translation>Voltar à execução</translation>
    </message>
    <message>
        <source>Start the branch</source>
        <translation>Iniciar a derivação</translation>
    </message>
    <message>
        <source>Start the branch (F5)</source>
        <translation>Iniciar a derivação (F5)</translation>
    </message>
    <message>
        <source>Getting the branch ready</source>
        <translation>Preparando a derivação</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
    <message>
        <source>A branch from update %1</source>
        <translation>Uma derivação a partir da atualização %1</translation>
    </message>
    <message>
        <source>A new run that begins as %1 was then; that run stays as it is. At the left, settings that can be changed may be others from here on, and those that are get a flag. The rest goes on as it was.</source>
        <translation>Uma nova execução que começa como %1 estava então; aquela fica como está. À esquerda, os ajustes que podem mudar podem ser outros daqui em diante, e os que você muda ganham uma bandeira. O resto continua como era.</translation>
    </message>
</context>
<context>
    <name>forja::ChartBar</name>
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
        <source>Whole run</source>
        <translation>Execução inteira</translation>
    </message>
    <message>
        <source>Shows all of the run again; a double click on a chart does the same</source>
        <translation>Mostra de novo a execução inteira; um clique duplo em um gráfico faz o mesmo</translation>
    </message>
    <message>
        <source>off</source>
        <translation>não</translation>
    </message>
    <message>
        <source>drag to zoom · Ctrl+wheel</source>
        <translation>arraste para ampliar · Ctrl+roda</translation>
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
    <message>
        <source>Charts of a training</source>
        <translation>Gráficos de um treinamento</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Salvar</translation>
    </message>
</context>
<context>
    <name>forja::ChartsPage</name>
    <message>
        <source>Save</source>
        <translation>Salvar</translation>
    </message>
    <message>
        <source>The charts begin with the first second of training.</source>
        <translation>Os gráficos começam com o primeiro segundo de treinamento.</translation>
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
</context>
<context>
    <name>forja::CommandHelp</name>
    <message>
        <source>%1: cannot be started. It belongs beside the program forja.</source>
        <translation>%1: não é possível iniciar. Ele deve ficar ao lado do programa forja.</translation>
    </message>
</context>
<context>
    <name>forja::Compare</name>
    <message>
        <source>Distance to real pictures</source>
        <translation>Distância às imagens reais</translation>
    </message>
    <message>
        <source>Diversity</source>
        <translation>Diversidade</translation>
    </message>
    <message>
        <source>lower is better</source>
        <translation>menor é melhor</translation>
    </message>
    <message>
        <source>near 1 is healthy</source>
        <translation>perto de 1 é saudável</translation>
    </message>
    <message>
        <source>latent seed %1 instead of %2</source>
        <translation>semente latente %1 em vez de %2</translation>
    </message>
    <message>
        <source>latents of %1 numbers instead of %2</source>
        <translation>latentes de %1 números em vez de %2</translation>
    </message>
    <message>
        <source>%1 classes instead of %2</source>
        <translation>%1 classes em vez de %2</translation>
    </message>
    <message>
        <source>other classes</source>
        <translation>outras classes</translation>
    </message>
    <message>
        <source>%1 and %2</source>
        <translation>%1 e %2</translation>
    </message>
    <message>
        <source>%1, against the pictures of %2</source>
        <translation>%1, com as imagens de %2</translation>
    </message>
    <message>
        <source>%1: not the same latents as %2 (%3). Compare what they can do, not picture by picture.</source>
        <translation>%1: não são os mesmos latentes de %2 (%3). Compare o que sabem fazer, não imagem por imagem.</translation>
    </message>
    <message>
        <source>%1 from update %2 on</source>
        <translation>%1 a partir da atualização %2</translation>
    </message>
</context>
<context>
    <name>forja::CompareCharts</name>
    <message>
        <source>There is nothing to draw: no run that is shown has recorded a number yet.</source>
        <translation>Não há o que desenhar: nenhuma execução exibida registrou números ainda.</translation>
    </message>
    <message>
        <source>All of it</source>
        <translation>Tudo</translation>
    </message>
    <message>
        <source>Shows the whole runs again; a double click on a chart does the same</source>
        <translation>Mostra de novo as execuções inteiras; um clique duplo em um gráfico faz o mesmo</translation>
    </message>
    <message>
        <source>Statistics ▾</source>
        <translation>Estatísticas ▾</translation>
    </message>
    <message>
        <source>Which statistics are drawn</source>
        <translation>Quais estatísticas são desenhadas</translation>
    </message>
    <message>
        <source>Spread of seeds</source>
        <translation>Dispersão das sementes</translation>
    </message>
    <message>
        <source>Runs that differ only in the seed become one line: their mean, with a band from the least to the greatest</source>
        <translation>Execuções que diferem apenas na semente viram uma só linha: a média, com uma faixa do menor ao maior valor</translation>
    </message>
</context>
<context>
    <name>forja::ComparePictures</name>
    <message>
        <source>Play</source>
        <translation>Reproduzir</translation>
    </message>
    <message>
        <source>Plays the training from here on</source>
        <translation>Reproduz o treinamento a partir daqui</translation>
    </message>
    <message>
        <source>Moment of the training</source>
        <translation>Momento do treinamento</translation>
    </message>
    <message>
        <source>Each at its best</source>
        <translation>Cada uma no seu melhor</translation>
    </message>
    <message>
        <source>Shows of each run the kept moment nearest to its best distance, instead of the same moment of all</source>
        <translation>Mostra de cada execução o momento guardado mais próximo da sua melhor distância, em vez do mesmo momento de todas</translation>
    </message>
    <message>
        <source>Size of the pictures</source>
        <translation>Tamanho das imagens</translation>
    </message>
    <message>
        <source>update %1</source>
        <translation>atualização %1</translation>
    </message>
    <message>
        <source>not averaged yet</source>
        <translation>ainda sem média</translation>
    </message>
    <message>
        <source>distance %1</source>
        <translation>distância %1</translation>
    </message>
    <message>
        <source>its last; not measured</source>
        <translation>o último; sem medida</translation>
    </message>
    <message>
        <source>its last</source>
        <translation>o último</translation>
    </message>
</context>
<context>
    <name>forja::CompareTables</name>
    <message>
        <source>What differs</source>
        <translation>O que difere</translation>
    </message>
    <message>
        <source>Nothing: the runs have the same settings, edits and steps.</source>
        <translation>Nada: as execuções têm os mesmos ajustes, alterações e passos.</translation>
    </message>
    <message>
        <source>Numbers</source>
        <translation>Números</translation>
    </message>
    <message>
        <source>Setting</source>
        <translation>Ajuste</translation>
    </message>
    <message>
        <source>Means nothing under the other settings of this run</source>
        <translation>Não significa nada com os outros ajustes desta execução</translation>
    </message>
    <message>
        <source>Statistics are the mean of the last tenth of the run.</source>
        <translation>As estatísticas são a média do último décimo da execução.</translation>
    </message>
    <message>
        <source>Runs that differ only in the seed: mean ± standard deviation of the sample, and their number.</source>
        <translation>Execuções que diferem apenas na semente: média ± desvio padrão da amostra, e quantas são.</translation>
    </message>
    <message>
        <source>%1: a seed that is there already; not counted again.</source>
        <translation>%1: uma semente que já está lá; não conta de novo.</translation>
    </message>
    <message>
        <source>Distance and diversity: %1.</source>
        <translation>Distância e diversidade: %1.</translation>
    </message>
    <message>
        <source>Measures against other pictures stand in rows of their own: they cannot be compared.</source>
        <translation>Medidas com outras imagens ficam em linhas próprias: não podem ser comparadas.</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>Número</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
</context>
<context>
    <name>forja::CompareView</name>
    <message>
        <source>← Back</source>
        <translation>← Voltar</translation>
    </message>
    <message>
        <source>Back to the runs (%1)</source>
        <translation>Voltar às execuções (%1)</translation>
    </message>
    <message>
        <source>Export ▾</source>
        <translation>Exportar ▾</translation>
    </message>
    <message>
        <source>One page for a browser…</source>
        <translation>Uma página para o navegador…</translation>
    </message>
    <message>
        <source>Charts, pictures and tables in one HTML file, which needs no network</source>
        <translation>Gráficos, imagens e tabelas em um só arquivo HTML, que não precisa de rede</translation>
    </message>
    <message>
        <source>Tables as CSV…</source>
        <translation>Tabelas em CSV…</translation>
    </message>
    <message>
        <source>Every number as recorded</source>
        <translation>Todos os números como registrados</translation>
    </message>
    <message>
        <source>What is compared</source>
        <translation>O que é comparado</translation>
    </message>
    <message>
        <source>Pictures</source>
        <translation>Imagens</translation>
    </message>
    <message>
        <source>Charts</source>
        <translation>Gráficos</translation>
    </message>
    <message>
        <source>Settings and numbers</source>
        <translation>Ajustes e números</translation>
    </message>
    <message>
        <source>Exporting: %1 of %2 runs</source>
        <translation>Exportando: %1 de %2 execuções</translation>
    </message>
    <message>
        <source>Comparison</source>
        <translation>Comparação</translation>
    </message>
    <message>
        <source>Reading %1 runs…</source>
        <translation>Lendo %1 execuções…</translation>
    </message>
    <message>
        <source>Fewer than two of these runs can be read.</source>
        <translation>Menos de duas destas execuções podem ser lidas.</translation>
    </message>
    <message>
        <source>%1 runs compared</source>
        <translation>%1 execuções comparadas</translation>
    </message>
    <message>
        <source>Export the comparison</source>
        <translation>Exportar a comparação</translation>
    </message>
    <message>
        <source>Folder for the tables</source>
        <translation>Pasta para as tabelas</translation>
    </message>
    <message>
        <source>Exporting…</source>
        <translation>Exportando…</translation>
    </message>
    <message>
        <source>Exported:</source>
        <translation>Exportado:</translation>
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
    <message>
        <source>Trying three updates…</source>
        <translation>Experimentando três atualizações…</translation>
    </message>
    <message>
        <source>Tried: %1 images/s, %2 of memory; a checkpoint takes %3, an hour at most %4.</source>
        <translation>Experimentado: %1 imagens/s, %2 de memória; um checkpoint ocupa %3, uma hora no máximo %4.</translation>
    </message>
    <message>
        <source>a second</source>
        <translation>um segundo</translation>
    </message>
    <message>
        <source>%1 seconds</source>
        <translation>%1 segundos</translation>
    </message>
    <message>
        <source>With the sample digits, this preset&apos;s first readable pictures would come after about %1.</source>
        <translation>Com os dígitos de exemplo, as primeiras imagens legíveis desta predefinição viriam após cerca de %1.</translation>
    </message>
</context>
<context>
    <name>forja::ContestPage</name>
    <message>
        <source>Moment</source>
        <translation>Momento</translation>
    </message>
    <message>
        <source>The moment whose histograms and pictures are shown; a click on the bands does the same</source>
        <translation>O momento cujos histogramas e imagens aparecem; um clique nas faixas faz o mesmo</translation>
    </message>
    <message>
        <source>Follow the newest</source>
        <translation>Seguir o mais novo</translation>
    </message>
    <message>
        <source>Generated pictures, the best liars first</source>
        <translation>Imagens geradas, primeiro as que mais enganam</translation>
    </message>
    <message>
        <source>Generated</source>
        <translation>Geradas</translation>
    </message>
    <message>
        <source>best liars first</source>
        <translation>primeiro as que mais enganam</translation>
    </message>
    <message>
        <source>The contest begins with the first second of training.</source>
        <translation>A disputa começa com o primeiro segundo de treinamento.</translation>
    </message>
    <message>
        <source>latent %1</source>
        <translation>latente %1</translation>
    </message>
</context>
<context>
    <name>forja::ContestWording</name>
    <message>
        <source>D is taught to put real pictures above 1 and generated ones below −1 (the dotted lines) and is content beyond; above 0 it says real. Two heaps: it tells them apart. One heap around 0: it can only guess.</source>
        <translation>D aprende a pôr as imagens reais acima de 1 e as geradas abaixo de −1 (as linhas pontilhadas) e se contenta além disso; acima de 0, diz “real”. Dois montes: D as distingue. Um só monte em torno de 0: só pode adivinhar.</translation>
    </message>
    <message>
        <source>D aims at 1 for real and 0 for generated pictures (the dotted lines); above 0.5 it says real. Two heaps: it tells them apart. One heap around 0.5: it can only guess.</source>
        <translation>D busca 1 para as imagens reais e 0 para as geradas (as linhas pontilhadas); acima de 0,5, diz “real”. Dois montes: D as distingue. Um só monte em torno de 0,5: só pode adivinhar.</translation>
    </message>
    <message>
        <source>D’s output says how sure it is: 0 is undecided, 2 means about 88 % for real, −2 as much for generated. Two heaps: it tells them apart. One heap around 0: it can only guess, which is what G works for.</source>
        <translation>A saída de D diz quanta certeza ele tem: 0 é indeciso, 2 significa cerca de 88 % para real, −2 o mesmo para gerada. Dois montes: D as distingue. Um só monte em torno de 0: só pode adivinhar, e é para isso que G trabalha.</translation>
    </message>
    <message>
        <source>D says real above the dashed line. Two heaps: it tells them apart. One heap: it can only guess.</source>
        <translation>D diz “real” acima da linha tracejada. Dois montes: D as distingue. Um só monte: só pode adivinhar.</translation>
    </message>
    <message>
        <source>D calls %1 of the real and %2 of the generated pictures real.</source>
        <translation>D diz “real” para %1 das reais e %2 das geradas.</translation>
    </message>
    <message>
        <source>D calls %1 of the real, %2 of the held-out and %3 of the generated pictures real.</source>
        <translation>D diz “real” para %1 das reais, %2 das reservadas e %3 das geradas.</translation>
    </message>
    <message>
        <source>It treats held-out pictures more like generated ones: it knows its training pictures by heart.</source>
        <translation>Ele trata as reservadas mais como geradas: sabe de cor as suas imagens de treinamento.</translation>
    </message>
    <message>
        <source>%1 · %2 of %3 above the 50th percentile</source>
        <translation>%1 · %2 de %3 acima do percentil 50</translation>
    </message>
    <message>
        <source>%1 of %2 pictures, evenly chosen, by D of update %3</source>
        <translation>%1 de %2 imagens, escolhidas por igual, pelo D da atualização %3</translation>
    </message>
    <message>
        <source>%1 of %2 pictures so far, by D of update %3</source>
        <translation>%1 de %2 imagens até agora, pelo D da atualização %3</translation>
    </message>
    <message>
        <source>all %1 pictures, by D of update %2</source>
        <translation>todas as %1 imagens, pelo D da atualização %2</translation>
    </message>
    <message>
        <source>class %1</source>
        <translation>classe %1</translation>
    </message>
    <message>
        <source>held out</source>
        <translation>reservada</translation>
    </message>
    <message>
        <source>for training</source>
        <translation>para treinar</translation>
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
    <name>forja::DiskBar</name>
    <message>
        <source>On disk: %1</source>
        <translation>No disco: %1</translation>
    </message>
    <message>
        <source>checkpoints</source>
        <translation>checkpoints</translation>
    </message>
    <message>
        <source>generators</source>
        <translation>geradores</translation>
    </message>
    <message>
        <source>moments</source>
        <translation>momentos</translation>
    </message>
    <message>
        <source>set aside</source>
        <translation>à parte</translation>
    </message>
    <message>
        <source>records</source>
        <translation>registros</translation>
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
    <name>forja::DoubtedPanel</name>
    <message>
        <source>Your pictures, the most doubted first</source>
        <translation>As suas imagens, primeiro as mais duvidosas</translation>
    </message>
    <message>
        <source>Judge again</source>
        <translation>Julgar de novo</translation>
    </message>
    <message>
        <source>By D as it is now</source>
        <translation>Pelo D de agora</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
    <message>
        <source>Find the most doubted</source>
        <translation>Achar as mais duvidosas</translation>
    </message>
    <message>
        <source>Open folder</source>
        <translation>Abrir pasta</translation>
    </message>
    <message>
        <source>Shows the folder of this file in the file manager</source>
        <translation>Mostra a pasta deste arquivo no gerenciador de arquivos</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Desfazer</translation>
    </message>
    <message>
        <source>Takes the last change back (%1)</source>
        <translation>Desfaz a última alteração (%1)</translation>
    </message>
    <message>
        <source>New run without them</source>
        <translation>Nova execução sem elas</translation>
    </message>
    <message>
        <source>Prepares a run with these settings that leaves them out</source>
        <translation>Prepara uma execução com estes ajustes que as deixa de fora</translation>
    </message>
    <message>
        <source>Real</source>
        <translation>Reais</translation>
    </message>
    <message>
        <source>most doubted first</source>
        <translation>primeiro as mais duvidosas</translation>
    </message>
    <message>
        <source>waiting for D</source>
        <translation>esperando por D</translation>
    </message>
    <message>
        <source>judging</source>
        <translation>julgando</translation>
    </message>
    <message>
        <source>%1: %2 of %3</source>
        <translation>%1: %2 de %3</translation>
    </message>
    <message>
        <source>D, as it is now, looks at your own pictures. Those that it takes for generated are often the odd ones: a wrong class, a border, a blank. It may also only mean that G has not learned them yet.</source>
        <translation>D, como é agora, olha as suas próprias imagens. As que ele toma por geradas são muitas vezes as estranhas: classe errada, uma borda, um quadro vazio. Também pode significar apenas que G ainda não as aprendeu.</translation>
    </message>
    <message>
        <source>Nothing is left out of the next run.</source>
        <translation>Nada fica fora da próxima execução.</translation>
    </message>
    <message>
        <source>One left out of the next run</source>
        <translation>Uma fora da próxima execução</translation>
    </message>
    <message>
        <source>%1 left out of the next run</source>
        <translation>%1 fora da próxima execução</translation>
    </message>
    <message>
        <source>Your folder is not touched, and this run stays as it is.</source>
        <translation>A sua pasta não é tocada, e esta execução fica como está.</translation>
    </message>
    <message>
        <source>one picture</source>
        <translation>uma imagem</translation>
    </message>
    <message>
        <source>%1 pictures picked</source>
        <translation>%1 imagens escolhidas</translation>
    </message>
    <message>
        <source>Take back</source>
        <translation>Trazer de volta</translation>
    </message>
    <message>
        <source>Leave out of the next run</source>
        <translation>Deixar fora da próxima execução</translation>
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
    <name>forja::FilmDialog</name>
    <message>
        <source>Film</source>
        <translation>Filme</translation>
    </message>
    <message>
        <source>the whole sheet</source>
        <translation>a folha inteira</translation>
    </message>
    <message>
        <source>one class</source>
        <translation>uma classe</translation>
    </message>
    <message>
        <source>one picture</source>
        <translation>uma imagem</translation>
    </message>
    <message>
        <source>Shows</source>
        <translation>Mostra</translation>
    </message>
    <message>
        <source>Class</source>
        <translation>Classe</translation>
    </message>
    <message>
        <source>The number of its latent, counted from 0 as the gallery is drawn</source>
        <translation>O número do latente, contado a partir de 0 na ordem em que a galeria é desenhada</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>Número</translation>
    </message>
    <message>
        <source>chosen</source>
        <translation>escolhido</translation>
    </message>
    <message>
        <source> times</source>
        <translation> vezes</translation>
    </message>
    <message>
        <source>Every pixel becomes a square of so many; nothing is smoothed. 0: as large as is easy to see</source>
        <translation>Cada pixel vira um quadrado de tantos; nada é suavizado. 0: um tamanho fácil de ver</translation>
    </message>
    <message>
        <source>Enlarged</source>
        <translation>Ampliado</translation>
    </message>
    <message>
        <source>the beginning</source>
        <translation>o início</translation>
    </message>
    <message>
        <source>the newest moment</source>
        <translation>o momento mais novo</translation>
    </message>
    <message>
        <source>update %1</source>
        <translation>atualização %1</translation>
    </message>
    <message>
        <source>From</source>
        <translation>De</translation>
    </message>
    <message>
        <source>To</source>
        <translation>Até</translation>
    </message>
    <message>
        <source> moments a second</source>
        <translation> momentos por segundo</translation>
    </message>
    <message>
        <source>Speed</source>
        <translation>Velocidade</translation>
    </message>
    <message>
        <source> s</source>
        <translation> s</translation>
    </message>
    <message>
        <source>Last one stays</source>
        <translation>O último fica</translation>
    </message>
    <message>
        <source>animated WebP</source>
        <translation>WebP animado</translation>
    </message>
    <message>
        <source>MP4, through ffmpeg</source>
        <translation>MP4, pelo ffmpeg</translation>
    </message>
    <message>
        <source>MP4 is offered where the program ffmpeg is installed.</source>
        <translation>MP4 é oferecido quando o programa ffmpeg está instalado.</translation>
    </message>
    <message>
        <source>As</source>
        <translation>Como</translation>
    </message>
    <message>
        <source>every pixel as it is</source>
        <translation>cada pixel como é</translation>
    </message>
    <message>
        <source>smaller file</source>
        <translation>arquivo menor</translation>
    </message>
    <message>
        <source>Quality</source>
        <translation>Qualidade</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Arquivo</translation>
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
        <source>%1 of %2 moments</source>
        <translation>%1 de %2 momentos</translation>
    </message>
    <message>
        <source>Writing…</source>
        <translation>Gravando…</translation>
    </message>
    <message>
        <source>Written: %1 (%2)</source>
        <translation>Gravado: %1 (%2)</translation>
    </message>
    <message>
        <source>Cancelled.</source>
        <translation>Cancelado.</translation>
    </message>
    <message>
        <source>MP4 films (*.mp4)</source>
        <translation>Filmes MP4 (*.mp4)</translation>
    </message>
    <message>
        <source>Animated WebP (*.webp)</source>
        <translation>WebP animado (*.webp)</translation>
    </message>
    <message>
        <source>%1 moments · %2 × %3 pixels · %4 s</source>
        <translation>%1 momentos · %2 × %3 pixels · %4 s</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
</context>
<context>
    <name>forja::FilmPreview</name>
    <message>
        <source>Preview of the film</source>
        <translation>Prévia do filme</translation>
    </message>
    <message>
        <source>update %1</source>
        <translation>atualização %1</translation>
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
    <message>
        <source>Branch a run from this moment…</source>
        <translation>Derivar deste momento…</translation>
    </message>
    <message>
        <source>A new run that goes on from here, exactly, with other settings if you like; this run stays as it is</source>
        <translation>Uma nova execução que continua exatamente daqui, com outros ajustes se você quiser; esta fica como está</translation>
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
    <name>forja::LatentWall</name>
    <message>
        <source>The same latents of all runs</source>
        <translation>Os mesmos latentes de todas as execuções</translation>
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
        <source>Double click opens this run at this moment</source>
        <translation>Um clique duplo abre esta execução neste momento</translation>
    </message>
    <message>
        <source>No run that is shown has kept a moment yet.</source>
        <translation>Nenhuma execução exibida guardou um momento ainda.</translation>
    </message>
</context>
<context>
    <name>forja::LeftOut</name>
    <message>
        <source>leaving out</source>
        <translation>deixar de fora</translation>
    </message>
    <message>
        <source>taking back</source>
        <translation>trazer de volta</translation>
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
    <name>forja::LiveLabel</name>
    <message>
        <source>changed</source>
        <translation>alterado</translation>
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
    <message>
        <source>Film written: %1</source>
        <translation>Filme gravado: %1</translation>
    </message>
    <message>
        <source>%1, in process %2</source>
        <translation>%1, no processo %2</translation>
    </message>
    <message>
        <source>Show the runs of a folder</source>
        <translation>Mostrar as execuções de uma pasta</translation>
    </message>
    <message>
        <source>The entries of %1 no longer cross settings. Compare their runs instead.</source>
        <translation>Os itens de %1 já não cruzam ajustes. Compare as execuções deles.</translation>
    </message>
    <message>
        <source>Contact sheet written: %1</source>
        <translation>Folha de contato gravada: %1</translation>
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
    <name>forja::MomentHistogram</name>
    <message>
        <source>D’s output at this moment</source>
        <translation>Saída de D neste momento</translation>
    </message>
    <message>
        <source>How many of the pictures get which output of D at this moment. Real: filled. Generated: hatched. Held-out: dotted line.
Above: the share of held-out pictures that get less than this.</source>
        <translation>Quantas imagens recebem cada saída de D neste momento. Reais: cheias. Geradas: hachuradas. Reservadas: linha pontilhada.
Acima: a fração das reservadas que recebe menos que isso.</translation>
    </message>
    <message>
        <source>says real →</source>
        <translation>diz real →</translation>
    </message>
    <message>
        <source>← says generated</source>
        <translation>← diz gerada</translation>
    </message>
    <message>
        <source>percentile</source>
        <translation>percentil</translation>
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
    <name>forja::QueueModel</name>
    <message>
        <source>Waiting</source>
        <translation>Esperando</translation>
    </message>
    <message>
        <source>Waiting to go on</source>
        <translation>Espera para continuar</translation>
    </message>
    <message>
        <source>Waits for the run here</source>
        <translation>Espera a execução daqui</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Terminada</translation>
    </message>
    <message>
        <source>Stopped</source>
        <translation>Parada</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>Falhou</translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation>%1 %</translation>
    </message>
    <message>
        <source>Experiment</source>
        <translation>Experimento</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Estado</translation>
    </message>
    <message>
        <source>Update</source>
        <translation>Atualização</translation>
    </message>
    <message>
        <source>Left</source>
        <translation>Restante</translation>
    </message>
    <message>
        <source>Distance</source>
        <translation>Distância</translation>
    </message>
    <message>
        <source>Run</source>
        <translation>Execução</translation>
    </message>
</context>
<context>
    <name>forja::QueuePanel</name>
    <message>
        <source>Queue</source>
        <translation>Fila</translation>
    </message>
    <message>
        <source>at once</source>
        <translation>ao mesmo tempo</translation>
    </message>
    <message>
        <source>How many runs of the queue train at the same time. Two share the processor, and need the memory of both.</source>
        <translation>Quantas execuções da fila treinam ao mesmo tempo. Duas dividem o processador e precisam da memória de ambas.</translation>
    </message>
    <message>
        <source>Runs at once</source>
        <translation>Execuções ao mesmo tempo</translation>
    </message>
    <message>
        <source>share with a run here</source>
        <translation>dividir com uma execução daqui</translation>
    </message>
    <message>
        <source>wait for a run here</source>
        <translation>esperar por uma execução daqui</translation>
    </message>
    <message>
        <source>While a run trains in this window, the queue takes only what it leaves of the processor, or waits until it is paused or over.</source>
        <translation>Enquanto uma execução treina nesta janela, a fila usa só o que ela deixa do processador, ou espera até que ela esteja em pausa ou tenha terminado.</translation>
    </message>
    <message>
        <source>The queue while a run trains here</source>
        <translation>A fila enquanto uma execução treina aqui</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Abrir</translation>
    </message>
    <message>
        <source>Look at its run; one that trains is followed</source>
        <translation>Ver a execução deste item; se ela treina, é acompanhada</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Pausar</translation>
    </message>
    <message>
        <source>Pause at the end of the update, or go on</source>
        <translation>Pausar no fim da atualização, ou continuar</translation>
    </message>
    <message>
        <source>Stop and save</source>
        <translation>Parar e salvar</translation>
    </message>
    <message>
        <source>End this one; it can go on later</source>
        <translation>Encerrar esta; pode continuar depois</translation>
    </message>
    <message>
        <source>Again</source>
        <translation>De novo</translation>
    </message>
    <message>
        <source>Line it up again: it goes on from its newest checkpoint, or starts anew where there is none</source>
        <translation>Pôr outra vez na fila: continua do seu checkpoint mais novo, ou começa do zero se não houver nenhum</translation>
    </message>
    <message>
        <source>Earlier</source>
        <translation>Antes</translation>
    </message>
    <message>
        <source>One place earlier</source>
        <translation>Um lugar antes</translation>
    </message>
    <message>
        <source>Later</source>
        <translation>Depois</translation>
    </message>
    <message>
        <source>One place later</source>
        <translation>Um lugar depois</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Remover</translation>
    </message>
    <message>
        <source>Take it out of the queue; its run stays</source>
        <translation>Tirar da fila; a execução fica</translation>
    </message>
    <message>
        <source>Sweep…</source>
        <translation>Varredura…</translation>
    </message>
    <message>
        <source>Line up every combination of a few settings</source>
        <translation>Pôr na fila todas as combinações de alguns ajustes</translation>
    </message>
    <message>
        <source>Nothing is lined up. “Add to queue” stands beside Start.</source>
        <translation>Nada na fila. “Pôr na fila” está junto de Iniciar.</translation>
    </message>
    <message>
        <source>%1 running</source>
        <translation>treinando: %1</translation>
    </message>
    <message>
        <source>%1 waiting</source>
        <translation>esperando: %1</translation>
    </message>
    <message>
        <source>%1 done</source>
        <translation>terminadas: %1</translation>
    </message>
    <message>
        <source>%1 stopped</source>
        <translation>paradas: %1</translation>
    </message>
    <message>
        <source>%1 failed</source>
        <translation>com falha: %1</translation>
    </message>
    <message>
        <source>%1 left</source>
        <translation>restam %1</translation>
    </message>
    <message>
        <source>waits for the run here</source>
        <translation>espera a execução daqui</translation>
    </message>
    <message>
        <source>Hold the queue</source>
        <translation>Segurar a fila</translation>
    </message>
    <message>
        <source>Start the queue</source>
        <translation>Iniciar a fila</translation>
    </message>
    <message>
        <source>Start nothing more; what runs goes on</source>
        <translation>Não iniciar mais nada; o que está treinando continua</translation>
    </message>
    <message>
        <source>Train what waits, in its order</source>
        <translation>Treinar o que espera, em ordem</translation>
    </message>
    <message>
        <source>Continue</source>
        <translation>Continuar</translation>
    </message>
    <message>
        <source>Contact sheet</source>
        <translation>Folha de contato</translation>
    </message>
    <message>
        <source>Write and open a page with the same latents for every combination of this sweep</source>
        <translation>Gravar e abrir uma página com os mesmos latentes para cada combinação desta varredura</translation>
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
    <name>forja::RunChip</name>
    <message>
        <source>Click: leave out or take in. Right click: open this run.</source>
        <translation>Clique: deixar de fora ou trazer de volta. Clique direito: abrir esta execução.</translation>
    </message>
    <message>
        <source>Open this run</source>
        <translation>Abrir esta execução</translation>
    </message>
    <message>
        <source>Leave out</source>
        <translation>Deixar de fora</translation>
    </message>
    <message>
        <source>Take in</source>
        <translation>Trazer de volta</translation>
    </message>
</context>
<context>
    <name>forja::RunDelegate</name>
    <message>
        <source>at %1</source>
        <translation>em %1</translation>
    </message>
    <message>
        <source>1 moment</source>
        <translation>1 momento</translation>
    </message>
    <message>
        <source>%1 moments</source>
        <translation>%1 momentos</translation>
    </message>
    <message>
        <source>nothing</source>
        <translation>nada</translation>
    </message>
    <message>
        <source>can continue</source>
        <translation>pode continuar</translation>
    </message>
    <message>
        <source>no checkpoint</source>
        <translation>sem checkpoint</translation>
    </message>
    <message>
        <source>on %1</source>
        <translation>em %1</translation>
    </message>
    <message>
        <source>process %1</source>
        <translation>processo %1</translation>
    </message>
</context>
<context>
    <name>forja::RunDetails</name>
    <message>
        <source>Choose a run to see what it is; several to compare them.</source>
        <translation>Escolha uma execução para ver o que ela é; várias, para compará-las.</translation>
    </message>
    <message>
        <source>Tags and note</source>
        <translation>Etiquetas e nota</translation>
    </message>
    <message>
        <source>Tags, with commas between</source>
        <translation>Etiquetas, separadas por vírgulas</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>Etiquetas</translation>
    </message>
    <message>
        <source>What is this run for? What did it show?</source>
        <translation>Para que serve esta execução? O que ela mostrou?</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Nota</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Abrir</translation>
    </message>
    <message>
        <source>Compare</source>
        <translation>Comparar</translation>
    </message>
    <message>
        <source>Thin out…</source>
        <translation>Desbastar…</translation>
    </message>
    <message>
        <source>Show the folder</source>
        <translation>Mostrar a pasta</translation>
    </message>
    <message>
        <source>To the trash…</source>
        <translation>Para a lixeira…</translation>
    </message>
    <message>
        <source>Choose two to eight runs to compare them (Ctrl or Shift and a click).</source>
        <translation>Escolha de duas a oito execuções para compará-las (Ctrl ou Shift e um clique).</translation>
    </message>
    <message>
        <source>At most eight runs can be compared.</source>
        <translation>No máximo oito execuções podem ser comparadas.</translation>
    </message>
    <message>
        <source>Stop the training of %1 first.</source>
        <translation>Pare antes o treinamento de %1.</translation>
    </message>
    <message>
        <source>On disk: %1</source>
        <translation>No disco: %1</translation>
    </message>
    <message>
        <source>What differs from its parent</source>
        <translation>O que difere da origem</translation>
    </message>
    <message>
        <source>What differs from the defaults</source>
        <translation>O que difere do padrão</translation>
    </message>
    <message>
        <source>What differs from “%1”</source>
        <translation>Difere de “%1”</translation>
    </message>
    <message>
        <source>Nothing</source>
        <translation>Nada</translation>
    </message>
    <message>
        <source>data</source>
        <translation>dados</translation>
    </message>
    <message>
        <source>update</source>
        <translation>atualização</translation>
    </message>
    <message>
        <source>training</source>
        <translation>treinamento</translation>
    </message>
    <message>
        <source>pictures</source>
        <translation>imagens</translation>
    </message>
    <message>
        <source>%1 thousand</source>
        <translation>%1 mil</translation>
    </message>
    <message>
        <source>distance</source>
        <translation>distância</translation>
    </message>
    <message>
        <source>best %1</source>
        <translation>melhor %1</translation>
    </message>
    <message>
        <source>not measured</source>
        <translation>não medida</translation>
    </message>
    <message>
        <source>made</source>
        <translation>feita em</translation>
    </message>
    <message>
        <source>%1 runs</source>
        <translation>%1 execuções</translation>
    </message>
    <message>
        <source>%1 updates and %2 of training in all</source>
        <translation>%1 atualizações e %2 de treinamento ao todo</translation>
    </message>
    <message>
        <source>Charts, pictures and settings side by side (Ctrl+Enter)</source>
        <translation>Gráficos, imagens e ajustes lado a lado (Ctrl+Enter)</translation>
    </message>
    <message>
        <source>Take the star off</source>
        <translation>Tirar a estrela</translation>
    </message>
    <message>
        <source>Star</source>
        <translation>Estrela</translation>
    </message>
    <message>
        <source>Drop moments, generators and checkpoints of the past to save room on the disk</source>
        <translation>Descarta momentos, geradores e checkpoints do passado para poupar espaço no disco</translation>
    </message>
    <message>
        <source>Asks first, and says what goes (Del)</source>
        <translation>Pergunta antes, e diz o que vai embora (Del)</translation>
    </message>
    <message>
        <source>Pictures of its newest moment</source>
        <translation>Imagens do seu momento mais novo</translation>
    </message>
    <message>
        <source>Compare with its parent</source>
        <translation>Comparar com a origem</translation>
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
    <message>
        <source>Contest</source>
        <translation>Disputa</translation>
    </message>
    <message>
        <source>Runs</source>
        <translation>Execuções</translation>
    </message>
</context>
<context>
    <name>forja::RunStrip</name>
    <message>
        <source>training</source>
        <translation>treinando</translation>
    </message>
    <message>
        <source>best %1 at %2</source>
        <translation>melhor %1 em %2</translation>
    </message>
    <message>
        <source>update %1</source>
        <translation>atualização %1</translation>
    </message>
</context>
<context>
    <name>forja::Runs</name>
    <message>
        <source>made</source>
        <translation>feita em</translation>
    </message>
    <message>
        <source>name</source>
        <translation>nome</translation>
    </message>
    <message>
        <source>data</source>
        <translation>dados</translation>
    </message>
    <message>
        <source>best distance</source>
        <translation>melhor distância</translation>
    </message>
    <message>
        <source>state</source>
        <translation>estado</translation>
    </message>
    <message>
        <source>updates</source>
        <translation>atualizações</translation>
    </message>
    <message>
        <source>time of training</source>
        <translation>tempo de treinamento</translation>
    </message>
    <message>
        <source>size on disk</source>
        <translation>tamanho no disco</translation>
    </message>
    <message>
        <source>last change</source>
        <translation>última alteração</translation>
    </message>
    <message>
        <source>star</source>
        <translation>estrela</translation>
    </message>
    <message>
        <source>training</source>
        <translation>treinando</translation>
    </message>
    <message>
        <source>paused</source>
        <translation>em pausa</translation>
    </message>
    <message>
        <source>interrupted</source>
        <translation>interrompida</translation>
    </message>
    <message>
        <source>finished</source>
        <translation>terminada</translation>
    </message>
    <message>
        <source>cannot be read</source>
        <translation>ilegível</translation>
    </message>
    <message>
        <source>paused by process %1 on %2</source>
        <translation>em pausa pelo processo %1 em %2</translation>
    </message>
    <message>
        <source>training by process %1 on %2</source>
        <translation>treinando no processo %1 em %2</translation>
    </message>
    <message>
        <source>interrupted, can be continued</source>
        <translation>interrompida, pode continuar</translation>
    </message>
    <message>
        <source>interrupted before the first checkpoint</source>
        <translation>interrompida antes do primeiro checkpoint</translation>
    </message>
    <message>
        <source>%1 at %2</source>
        <translation>%1 em %2</translation>
    </message>
    <message>
        <source>%1  at update %2</source>
        <translation>%1  na atualização %2</translation>
    </message>
    <message>
        <source>d MMM</source>
        <translation>d MMM</translation>
    </message>
    <message>
        <source>d MMM yyyy</source>
        <translation>d MMM yyyy</translation>
    </message>
    <message>
        <source>weights of %1 at update %2</source>
        <translation>pesos de %1 na atualização %2</translation>
    </message>
    <message>
        <source>branch of %1 at update %2</source>
        <translation>derivação de %1 na atualização %2</translation>
    </message>
    <message>
        <source>1 update</source>
        <translation>1 atualização</translation>
    </message>
    <message>
        <source>%1 updates</source>
        <translation>%1 atualizações</translation>
    </message>
    <message>
        <source>1 moment</source>
        <translation>1 momento</translation>
    </message>
    <message>
        <source>%1 moments</source>
        <translation>%1 momentos</translation>
    </message>
</context>
<context>
    <name>forja::RunsModel</name>
    <message>
        <source>no preset</source>
        <translation>sem predefinição</translation>
    </message>
    <message>
        <source>no tag</source>
        <translation>sem etiqueta</translation>
    </message>
    <message>
        <source>with a star</source>
        <translation>com estrela</translation>
    </message>
    <message>
        <source>without a star</source>
        <translation>sem estrela</translation>
    </message>
    <message>
        <source>Distance to real pictures, lower is better: %1 at update %2, by %3</source>
        <translation>Distância às imagens reais, menor é melhor: %1 na atualização %2, por %3</translation>
    </message>
    <message>
        <source>Not measured yet</source>
        <translation>Ainda não medida</translation>
    </message>
    <message>
        <source>%1 of training, %2 thousand pictures</source>
        <translation>%1 de treinamento, %2 mil imagens</translation>
    </message>
    <message>
        <source>Moments %1, generators %2, checkpoints %3, set aside %4, the rest %5</source>
        <translation>Momentos %1, geradores %2, checkpoints %3, à parte %4, o resto %5</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>1 run</source>
        <translation>1 execução</translation>
    </message>
    <message>
        <source>%1 runs</source>
        <translation>%1 execuções</translation>
    </message>
    <message>
        <source>tags %1</source>
        <translation>etiquetas %1</translation>
    </message>
    <message>
        <source>Run</source>
        <translation>Execução</translation>
    </message>
    <message>
        <source>Data</source>
        <translation>Dados</translation>
    </message>
    <message>
        <source>What differs</source>
        <translation>O que difere</translation>
    </message>
    <message>
        <source>Distance</source>
        <translation>Distância</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Estado</translation>
    </message>
    <message>
        <source>Updates</source>
        <translation>Atualizações</translation>
    </message>
    <message>
        <source>On disk</source>
        <translation>No disco</translation>
    </message>
    <message>
        <source>Made</source>
        <translation>Feita</translation>
    </message>
    <message>
        <source>The best distance to real pictures and its update. Numbers of different protocols or pictures cannot be compared; sorting keeps them apart.</source>
        <translation>A melhor distância às imagens reais e a sua atualização. Números de protocolos ou imagens diferentes não podem ser comparados; a ordem os separa.</translation>
    </message>
    <message>
        <source>What differs from the preset, or for a branch from its parent</source>
        <translation>O que difere da predefinição ou, em uma derivação, da origem</translation>
    </message>
</context>
<context>
    <name>forja::RunsPage</name>
    <message>
        <source>%1 ▾</source>
        <translation>%1 ▾</translation>
    </message>
    <message>
        <source>The folder whose runs are shown: %1</source>
        <translation>A pasta cujas execuções aparecem: %1</translation>
    </message>
    <message>
        <source>Looking for runs…</source>
        <translation>Procurando execuções…</translation>
    </message>
    <message>
        <source>No runs yet in %1. The first one that you start there appears here.</source>
        <translation>Ainda não há execuções em %1. A primeira que você iniciar ali aparece aqui.</translation>
    </message>
    <message>
        <source>No run has all of “%1” in its name, data, tags, note or settings.</source>
        <translation>Nenhuma execução tem tudo de “%1” no nome, nos dados, nas etiquetas, na nota ou nos ajustes.</translation>
    </message>
    <message>
        <source>1 run</source>
        <translation>1 execução</translation>
    </message>
    <message>
        <source>%1 runs</source>
        <translation>%1 execuções</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 de %2</translation>
    </message>
    <message>
        <source>Open	Return</source>
        <translation>Abrir	Enter</translation>
    </message>
    <message>
        <source>Choose one run to open it.</source>
        <translation>Escolha uma execução para abri-la.</translation>
    </message>
    <message>
        <source>Compare	Ctrl+Return</source>
        <translation>Comparar	Ctrl+Enter</translation>
    </message>
    <message>
        <source>Star, or take it off	*</source>
        <translation>Pôr ou tirar a estrela	*</translation>
    </message>
    <message>
        <source>Thin out…</source>
        <translation>Desbastar…</translation>
    </message>
    <message>
        <source>Show the folder</source>
        <translation>Mostrar a pasta</translation>
    </message>
    <message>
        <source>Move to the trash…	Del</source>
        <translation>Para a lixeira…	Del</translation>
    </message>
    <message>
        <source>Reading the runs</source>
        <translation>Lendo as execuções</translation>
    </message>
    <message>
        <source>← Start page</source>
        <translation>← Página inicial</translation>
    </message>
    <message>
        <source>Folder of runs</source>
        <translation>Pasta das execuções</translation>
    </message>
    <message>
        <source>Filter: name, data, #tag, note, g.latent=64…</source>
        <translation>Filtro: nome, dados, #etiqueta, nota, g.latent=64…</translation>
    </message>
    <message>
        <source>Filter the runs</source>
        <translation>Filtrar as execuções</translation>
    </message>
    <message>
        <source>Shows the runs that hold every word (Ctrl+F)</source>
        <translation>Mostra as execuções que têm todas as palavras (Ctrl+F)</translation>
    </message>
    <message>
        <source>Group by</source>
        <translation>Agrupar por</translation>
    </message>
    <message>
        <source>Sort by</source>
        <translation>Ordenar por</translation>
    </message>
    <message>
        <source>Turn the order round</source>
        <translation>Inverter a ordem</translation>
    </message>
    <message>
        <source>not at all</source>
        <translation>não agrupar</translation>
    </message>
    <message>
        <source>branches, under their parents</source>
        <translation>derivações, sob a sua origem</translation>
    </message>
    <message>
        <source>data</source>
        <translation>dados</translation>
    </message>
    <message>
        <source>preset</source>
        <translation>predefinição</translation>
    </message>
    <message>
        <source>state</source>
        <translation>estado</translation>
    </message>
    <message>
        <source>tags</source>
        <translation>etiquetas</translation>
    </message>
    <message>
        <source>star</source>
        <translation>estrela</translation>
    </message>
    <message>
        <source>setting</source>
        <translation>ajuste</translation>
    </message>
    <message>
        <source>Another folder…</source>
        <translation>Outra pasta…</translation>
    </message>
    <message>
        <source>The run %1 is not in this folder any more.</source>
        <translation>A execução %1 não está mais nesta pasta.</translation>
    </message>
    <message>
        <source>sort: %1 ▾</source>
        <translation>ordem: %1 ▾</translation>
    </message>
    <message>
        <source>none</source>
        <translation>nenhum</translation>
    </message>
    <message>
        <source>branches</source>
        <translation>derivações</translation>
    </message>
    <message>
        <source>group: %1 ▾</source>
        <translation>grupo: %1 ▾</translation>
    </message>
</context>
<context>
    <name>forja::RunsView</name>
    <message>
        <source>Runs</source>
        <translation>Execuções</translation>
    </message>
    <message>
        <source>1 run</source>
        <translation>1 execução</translation>
    </message>
    <message>
        <source>%1 runs</source>
        <translation>%1 execuções</translation>
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
        <translation>Difere de “%1”</translation>
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
    <message>
        <source>All runs</source>
        <translation>Todas as execuções</translation>
    </message>
    <message>
        <source>The runs made so far: look for one, compare, branch, clear up (Ctrl+R)</source>
        <translation>As execuções já feitas: procurar, comparar, derivar, arrumar (Ctrl+R)</translation>
    </message>
    <message>
        <source>Sweep…</source>
        <translation>Varredura…</translation>
    </message>
    <message>
        <source>Line up every combination of a few settings</source>
        <translation>Pôr na fila todas as combinações de alguns ajustes</translation>
    </message>
    <message>
        <source>Add to queue</source>
        <translation>Pôr na fila</translation>
    </message>
    <message>
        <source>Line this experiment up (Ctrl+Shift+U); it trains in a process of its own</source>
        <translation>Põe este experimento na fila (Ctrl+Shift+U); ele treina em um processo próprio</translation>
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
    <name>forja::SweepDialog</name>
    <message>
        <source>one of: %1</source>
        <translation>um destes: %1</translation>
    </message>
    <message>
        <source>Sweep</source>
        <translation>Varredura</translation>
    </message>
    <message>
        <source>Every value meets every other, and each combination is trained once for each seed. Everything else is as in the settings.</source>
        <translation>Cada valor encontra todos os outros, e cada combinação é treinada uma vez para cada semente. Todo o resto fica como nos ajustes.</translation>
    </message>
    <message>
        <source>sweep-%1</source>
        <translation>varredura-%1</translation>
    </message>
    <message>
        <source>no setting</source>
        <translation>nenhum ajuste</translation>
    </message>
    <message>
        <source>Down</source>
        <translation>Em linhas</translation>
    </message>
    <message>
        <source>Across</source>
        <translation>Em colunas</translation>
    </message>
    <message>
        <source>And</source>
        <translation>E</translation>
    </message>
    <message>
        <source>Setting %1</source>
        <translation>Ajuste %1</translation>
    </message>
    <message>
        <source>Values of setting %1</source>
        <translation>Valores do ajuste %1</translation>
    </message>
    <message>
        <source>values, with spaces between</source>
        <translation>valores, separados por espaços</translation>
    </message>
    <message>
        <source>Seeds</source>
        <translation>Sementes</translation>
    </message>
    <message>
        <source>as in the settings; two or more show how much is chance</source>
        <translation>como nos ajustes; duas ou mais mostram quanto é acaso</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nome</translation>
    </message>
    <message>
        <source>Name of the sweep</source>
        <translation>Nome da varredura</translation>
    </message>
    <message>
        <source>Save as a file…</source>
        <translation>Salvar em arquivo…</translation>
    </message>
    <message>
        <source>For forja-cli sweep</source>
        <translation>Para forja-cli sweep</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
    <message>
        <source>Add to queue</source>
        <translation>Pôr na fila</translation>
    </message>
    <message>
        <source>1 run</source>
        <translation>1 execução</translation>
    </message>
    <message>
        <source>%1 runs</source>
        <translation>%1 execuções</translation>
    </message>
    <message>
        <source>%1.</source>
        <translation>%1.</translation>
    </message>
    <message>
        <source>%1 of %2 each: %3 one after the other.</source>
        <translation>%1 de %2 cada: %3, uma após a outra.</translation>
    </message>
    <message>
        <source>%1; now %2</source>
        <translation>%1; agora %2</translation>
    </message>
    <message>
        <source>Choose a setting and type two values or more.</source>
        <translation>Escolha um ajuste e digite dois valores ou mais.</translation>
    </message>
    <message>
        <source>Save the sweep</source>
        <translation>Salvar a varredura</translation>
    </message>
    <message>
        <source>Written: %1</source>
        <translation>Gravado: %1</translation>
    </message>
</context>
<context>
    <name>forja::ThinDialog</name>
    <message>
        <source>Thin out</source>
        <translation>Desbastar</translation>
    </message>
    <message>
        <source>%1 runs, each on its own</source>
        <translation>%1 execuções, cada uma por si</translation>
    </message>
    <message>
        <source>Of the past, every other moment goes, then of what is older again every other one, until no more than this stay. The first, the newest, the best measured and all moments with a star always stay. What goes cannot be brought back.</source>
        <translation>Do passado sai um momento sim, um não; do que é ainda mais velho, outra vez um sim, um não, até que não fiquem mais que estes. O primeiro, o mais novo, o melhor medido e todos os momentos com estrela sempre ficam. O que sai não volta mais.</translation>
    </message>
    <message>
        <source>Counting what would go…</source>
        <translation>Contando o que sairia…</translation>
    </message>
    <message>
        <source>Nothing would go: no more than this is there.</source>
        <translation>Nada sairia: não há mais do que isto.</translation>
    </message>
    <message>
        <source>1 moment</source>
        <translation>1 momento</translation>
    </message>
    <message>
        <source>%1 moments</source>
        <translation>%1 momentos</translation>
    </message>
    <message>
        <source>1 generator</source>
        <translation>1 gerador</translation>
    </message>
    <message>
        <source>%1 generators</source>
        <translation>%1 geradores</translation>
    </message>
    <message>
        <source>1 checkpoint</source>
        <translation>1 checkpoint</translation>
    </message>
    <message>
        <source>%1 checkpoints</source>
        <translation>%1 checkpoints</translation>
    </message>
    <message>
        <source>What goes: %1. That makes room for %2.</source>
        <translation>Sai: %1. Isso libera %2.</translation>
    </message>
</context>
<context>
    <name>forja::TileModel</name>
    <message>
        <source>%1, left out of the next run</source>
        <translation>%1, fora da próxima execução</translation>
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
        <translation>Fixar</translation>
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
        <translation>segue o mais novo</translation>
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
    <message>
        <source>Branch…</source>
        <translation>Derivar…</translation>
    </message>
    <message>
        <source>A new run that goes on from this moment, exactly, with other settings if you like</source>
        <translation>Uma nova execução que continua exatamente deste momento, com outros ajustes se você quiser</translation>
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
    <name>forja::TrashDialog</name>
    <message>
        <source>Move to the trash</source>
        <translation>Mover para a lixeira</translation>
    </message>
    <message>
        <source>Move this run to the trash?</source>
        <translation>Mover esta execução para a lixeira?</translation>
    </message>
    <message>
        <source>Move these %1 runs to the trash?</source>
        <translation>Mover estas %1 execuções para a lixeira?</translation>
    </message>
    <message>
        <source>and %1 more</source>
        <translation>e mais %1</translation>
    </message>
    <message>
        <source>All that is in the folder goes: pictures, networks, checkpoints, statistics and notes. From the trash it can be taken back.</source>
        <translation>Vai embora tudo o que está na pasta: imagens, redes, checkpoints, estatísticas e notas. Da lixeira ela pode voltar.</translation>
    </message>
    <message>
        <source>Branches that stay: %1. They can go on; what they differ in is compared with their preset then.</source>
        <translation>Derivações que ficam: %1. Elas podem continuar; as suas diferenças passam a ser contadas a partir da predefinição.</translation>
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
    <message>
        <source>All runs</source>
        <translation>Todas as execuções</translation>
    </message>
    <message>
        <source>The runs made so far: look for one, compare, branch, clear up</source>
        <translation>As execuções já feitas: procurar, comparar, derivar, arrumar</translation>
    </message>
    <message>
        <source>Film…</source>
        <translation>Filme…</translation>
    </message>
    <message>
        <source>Write the training as a film</source>
        <translation>Gravar o treinamento como um filme</translation>
    </message>
    <message>
        <source>Queue</source>
        <translation>Fila</translation>
    </message>
    <message>
        <source>Show or hide the experiments that wait and run beside this window&apos;s own</source>
        <translation>Mostrar ou ocultar os experimentos que esperam e treinam ao lado do desta janela</translation>
    </message>
    <message>
        <source>Add to queue</source>
        <translation>Pôr na fila</translation>
    </message>
    <message>
        <source>Line this experiment up; it trains in a process of its own</source>
        <translation>Pôr este experimento na fila; ele treina em um processo próprio</translation>
    </message>
    <message>
        <source>Sweep…</source>
        <translation>Varredura…</translation>
    </message>
    <message>
        <source>Line up every combination of a few settings</source>
        <translation>Pôr na fila todas as combinações de alguns ajustes</translation>
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
