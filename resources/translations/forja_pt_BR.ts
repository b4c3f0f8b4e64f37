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
        <source>Height</source>
        <translation>Altura</translation>
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
        <source>pad</source>
        <translation>com bordas</translation>
    </message>
    <message>
        <source>stretch</source>
        <translation>esticar</translation>
    </message>
    <message>
        <source>Classes from folders</source>
        <translation>Classes por pasta</translation>
    </message>
    <message>
        <source>Mirror</source>
        <translation>Espelhar</translation>
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
        <source>Beta 1 of G</source>
        <translation>Beta 1 de G</translation>
    </message>
    <message>
        <source>Beta 2 of G</source>
        <translation>Beta 2 de G</translation>
    </message>
    <message>
        <source>Updates of G</source>
        <translation>Vezes de G</translation>
    </message>
    <message>
        <source>EMA</source>
        <translation>EMA</translation>
    </message>
    <message>
        <source>The discriminator&apos;s architecture.</source>
        <translation>A arquitetura do discriminador.</translation>
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
        <source>D alone first</source>
        <translation>Só D no início</translation>
    </message>
    <message>
        <source>updates</source>
        <translation>atualizações</translation>
    </message>
    <message>
        <source>Loss</source>
        <translation>Perda</translation>
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
        <source>Label noise</source>
        <translation>Rótulo errado</translation>
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
        <source>Precision</source>
        <translation>Precisão</translation>
    </message>
    <message>
        <source>fp32</source>
        <translation>fp32</translation>
    </message>
    <message>
        <source>bf16</source>
        <translation>bf16</translation>
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
        <source>Length</source>
        <translation>Duração</translation>
    </message>
    <message>
        <source>minutes</source>
        <translation>minutos</translation>
    </message>
    <message>
        <source>Length in updates</source>
        <translation>Máx. atualiz.</translation>
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
        <source>Measure every</source>
        <translation>Medir a cada</translation>
    </message>
    <message>
        <source>points</source>
        <translation>pontos</translation>
    </message>
    <message>
        <source>Save every</source>
        <translation>Salvar a cada</translation>
    </message>
    <message>
        <source>Gallery pictures</source>
        <translation>Na galeria</translation>
    </message>
    <message>
        <source>Latent seed</source>
        <translation>Semente latente</translation>
    </message>
    <message>
        <source>Generators kept</source>
        <translation>Geradores</translation>
    </message>
    <message>
        <source>Checkpoints kept</source>
        <translation>Checkpoints</translation>
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
        <source>No normalisation; the layers have biases instead.</source>
        <translation>Sem normalização; em troca, as camadas têm viés.</translation>
    </message>
    <message>
        <source>Width of G</source>
        <translation>Largura de G</translation>
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
        <source>Width of D</source>
        <translation>Largura de D</translation>
    </message>
    <message>
        <source>Norm of D</source>
        <translation>Norma de D</translation>
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
        <source>DCGAN</source>
        <translation>DCGAN</translation>
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
        <source>least squares</source>
        <translation>mínimos quadrados</translation>
    </message>
    <message>
        <source>minimax</source>
        <translation>minimax</translation>
    </message>
    <message>
        <source>non-saturating</source>
        <translation>não saturante</translation>
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
        <source>it was made by a newer version</source>
        <translation>foi feito por uma versão mais nova</translation>
    </message>
    <message>
        <source>its contents do not match its hash</source>
        <translation>o conteúdo não corresponde ao hash</translation>
    </message>
    <message>
        <source>it has %1 bytes instead of %2</source>
        <translation>tem %1 bytes em vez de %2</translation>
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
        <source>%1 could not be recorded: %2</source>
        <translation>%1 não pôde ser registrado: %2</translation>
    </message>
    <message>
        <source>%1: cannot be removed (%2). Check the permissions of its folder.</source>
        <translation>%1: não é possível remover (%2). Verifique as permissões da pasta.</translation>
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
        <source>%1: a new run cannot be made there (%2). Choose another folder for runs.</source>
        <translation>%1: não é possível criar ali uma nova execução (%2). Escolha outra pasta para as execuções.</translation>
    </message>
    <message>
        <source>%1: no free number for a new run. Check what else writes there, then try again.</source>
        <translation>%1: não há número livre para uma nova execução. Veja o que mais grava ali e tente de novo.</translation>
    </message>
    <message>
        <source>tensor “%1” has the unknown type “%2”</source>
        <translation>o tensor “%1” tem o tipo desconhecido “%2”</translation>
    </message>
    <message>
        <source>tensor “%1” lies outside the file</source>
        <translation>o tensor “%1” fica fora do arquivo</translation>
    </message>
    <message>
        <source>tensor “%1” has a size that does not follow from its shape</source>
        <translation>o tensor “%1” tem um tamanho que não corresponde à sua forma</translation>
    </message>
    <message>
        <source>there is a hole before tensor “%1”</source>
        <translation>há um buraco antes do tensor “%1”</translation>
    </message>
    <message>
        <source>tensor “%1” overlaps another</source>
        <translation>o tensor “%1” se sobrepõe a outro</translation>
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
        <source>its header names “%1” twice</source>
        <translation>o cabeçalho cita “%1” duas vezes</translation>
    </message>
    <message>
        <source>tensor “%1” has an unknown property “%2”</source>
        <translation>o tensor “%1” tem a propriedade desconhecida “%2”</translation>
    </message>
    <message>
        <source>tensor “%1” lacks its type, shape or place</source>
        <translation>falta ao tensor “%1” o tipo, a forma ou o lugar</translation>
    </message>
    <message>
        <source>There is no picture %1 at update %2.</source>
        <translation>Não existe a imagem %1 na atualização %2.</translation>
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
        <source>This run branches from %1 at update %2.</source>
        <translation>Esta execução deriva de %1 na atualização %2.</translation>
    </message>
    <message>
        <source>%1: cannot be opened (%2).</source>
        <translation>%1: não é possível abrir (%2).</translation>
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
        <source>loss</source>
        <translation>a perda</translation>
    </message>
    <message>
        <source>gradient</source>
        <translation>o gradiente</translation>
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
        <source>slow on a processor; meant for comparison</source>
        <translation>lenta em um processador; serve para comparação</translation>
    </message>
    <message>
        <source>Overnight</source>
        <translation>Noite inteira</translation>
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
        <source>is too large: %1 x %2 pixels, more than %3 megapixels</source>
        <translation>é grande demais: %1 x %2 pixels, mais que %3 megapixels</translation>
    </message>
    <message>
        <source>is a %1 file, which is not supported: convert it to PNG or JPEG</source>
        <translation>é um arquivo %1, que não é aceito: converta para PNG ou JPEG</translation>
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
        <source>is not a picture: its content is none of %1</source>
        <translation>não é uma imagem: o conteúdo não é nenhum destes: %1</translation>
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
        <source>Largest picture</source>
        <translation>Maior imagem</translation>
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
        <source>%1: the runs cannot be listed (%2).</source>
        <translation>%1: não é possível listar as execuções (%2).</translation>
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
        <source>Start from</source>
        <translation>Começar de</translation>
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
        <source>Patience</source>
        <translation>Paciência</translation>
    </message>
    <message>
        <source>End when one-sided</source>
        <translation>Fim se desigual</translation>
    </message>
    <message>
        <source>it does not say which run it came from</source>
        <translation>não diz de que execução veio</translation>
    </message>
    <message>
        <source>A sweep crosses 1 to 3 settings, not %1.</source>
        <translation>Uma varredura cruza de 1 a 3 ajustes, não %1.</translation>
    </message>
    <message>
        <source>Two to eight runs can be compared, not %1. Choose others.</source>
        <translation>É possível comparar de duas a oito execuções, não %1. Escolha outras.</translation>
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
        <source>%1: process %2 was killed from outside (signal %3). The run can be continued from its newest checkpoint.</source>
        <translation>%1: o processo %2 foi morto de fora (sinal %3). A execução pode ser continuada a partir do seu checkpoint mais novo.</translation>
    </message>
    <message>
        <source>%1: process %2 crashed (signal %3). The run can be continued from its newest checkpoint.</source>
        <translation>%1: o processo %2 caiu (sinal %3). A execução pode ser continuada a partir do seu checkpoint mais novo.</translation>
    </message>
    <message>
        <source>The settings could not be tried: %1</source>
        <translation>Não foi possível experimentar os ajustes: %1</translation>
    </message>
    <message>
        <source>The pictures cannot be judged: %1</source>
        <translation>Não é possível julgar as imagens: %1</translation>
    </message>
    <message>
        <source>%1: the disk does not answer. What was read stays; the run is followed again as soon as it does.</source>
        <translation>%1: o disco não responde. O que foi lido fica; a execução é acompanhada de novo assim que ele responder.</translation>
    </message>
    <message>
        <source>%1: this queue cannot be used now.</source>
        <translation>%1: não é possível usar esta fila agora.</translation>
    </message>
    <message>
        <source>train.device: LibTorch finds no graphics card here. Set the device to cpu or auto, or build with a CUDA LibTorch.</source>
        <translation>train.device: a LibTorch não encontra nenhuma placa de vídeo aqui. Ponha o dispositivo em cpu ou auto, ou compile com uma LibTorch com CUDA.</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>Número</translation>
    </message>
    <message>
        <source>%1 (points)</source>
        <translation>%1 (pontos)</translation>
    </message>
    <message>
        <source>Line</source>
        <translation>Linha</translation>
    </message>
    <message>
        <source>Points along a line; the easiest.</source>
        <translation>Pontos ao longo de uma linha; o mais fácil.</translation>
    </message>
    <message>
        <source>Two Gaussians</source>
        <translation>Duas gaussianas</translation>
    </message>
    <message>
        <source>Two round clouds: will G make both?</source>
        <translation>Duas nuvens redondas: G vai fazer as duas?</translation>
    </message>
    <message>
        <source>Eight Gaussians</source>
        <translation>Oito gaussianas</translation>
    </message>
    <message>
        <source>Eight small clouds on a circle: a G that collapses makes only some.</source>
        <translation>Oito nuvens pequenas em um círculo: um G que colapsa faz só algumas.</translation>
    </message>
    <message>
        <source>Ring</source>
        <translation>Anel</translation>
    </message>
    <message>
        <source>A circle: G must bend the plane around a hole.</source>
        <translation>Um círculo: G precisa curvar o plano em torno de um buraco.</translation>
    </message>
    <message>
        <source>Grid</source>
        <translation>Grade</translation>
    </message>
    <message>
        <source>Twenty-five small clouds in rows: hard to find them all.</source>
        <translation>Vinte e cinco nuvens pequenas em fileiras: difícil achar todas.</translation>
    </message>
    <message>
        <source>Spirals</source>
        <translation>Espirais</translation>
    </message>
    <message>
        <source>Three regions</source>
        <translation>Três regiões</translation>
    </message>
    <message>
        <source>A disc, a square and a bar, evenly filled, with nothing between them.</source>
        <translation>Um disco, um quadrado e uma barra, preenchidos por igual, sem nada entre eles.</translation>
    </message>
    <message>
        <source>What reaches G</source>
        <translation>O que chega a G</translation>
    </message>
    <message>
        <source>its sign</source>
        <translation>só o sinal</translation>
    </message>
    <message>
        <source>a random direction</source>
        <translation>direção aleatória</translation>
    </message>
    <message>
        <source>the loss&apos;s value</source>
        <translation>o valor da perda</translation>
    </message>
    <message>
        <source>Freeze D at</source>
        <translation>Congelar D em</translation>
    </message>
    <message>
        <source>accuracy</source>
        <translation>acertos</translation>
    </message>
    <message>
        <source>End when hopeless</source>
        <translation>Fim se perdida</translation>
    </message>
    <message>
        <source>%1: is missing. It takes %2.</source>
        <translation>%1: está faltando. Aceita %2.</translation>
    </message>
    <message>
        <source>arms[%1].edits: update %2 is never reached, since the run ends at update %3.</source>
        <translation>arms[%1].edits: a atualização %2 nunca é alcançada, pois a execução termina na atualização %3.</translation>
    </message>
    <message>
        <source>arms[%1]: the run would never end. Set run.updates.</source>
        <translation>arms[%1]: a execução nunca terminaria. Defina run.updates.</translation>
    </message>
    <message>
        <source>arms[%1]: %2</source>
        <translation>arms[%1]: %2</translation>
    </message>
    <message>
        <source>format %1 is newer than this program, which reads up to %2. Use a newer Forja.</source>
        <translation>o formato %1 é mais novo que este programa, que lê até o %2. Use uma versão mais nova do Forja.</translation>
    </message>
    <message>
        <source>%1: the run keeps no checkpoint yet, so there is no D to judge with. Train it a little further.</source>
        <translation>%1: a execução ainda não guarda nenhum checkpoint, portanto não há D com que julgar. Treine-a um pouco mais.</translation>
    </message>
    <message>
        <source>Stopped before it was finished. Start it again when you want its answer.</source>
        <translation>Parada antes de terminar. Inicie-a de novo quando quiser a resposta.</translation>
    </message>
    <message>
        <source>hidden %1</source>
        <translation>oculta %1</translation>
    </message>
    <message>
        <source>to a point</source>
        <translation>para ponto</translation>
    </message>
    <message>
        <source>Hidden layers, besides the last one. 0: the net is linear.</source>
        <translation>Camadas ocultas, além da última. 0: a rede é linear.</translation>
    </message>
    <message>
        <source>ReLU</source>
        <translation>ReLU</translation>
    </message>
    <message>
        <source>leaky ReLU</source>
        <translation>leaky ReLU</translation>
    </message>
    <message>
        <source>tanh</source>
        <translation>tanh</translation>
    </message>
    <message>
        <source>Smooth and bounded: soft curves, slower learning.</source>
        <translation>Suave e limitada: curvas macias, aprendizado mais lento.</translation>
    </message>
    <message>
        <source>MLP</source>
        <translation>MLP</translation>
    </message>
    <message>
        <source>Layers of G</source>
        <translation>Camadas de G</translation>
    </message>
    <message>
        <source>Activation of G</source>
        <translation>Ativação de G</translation>
    </message>
    <message>
        <source>Layers of D</source>
        <translation>Camadas de D</translation>
    </message>
    <message>
        <source>Activation of D</source>
        <translation>Ativação de D</translation>
    </message>
    <message>
        <source>%1: %2 makes pictures, and %3 are points of the plane. Set %1 to %4.</source>
        <translation>%1: %2 faz imagens, e %3 são pontos do plano. Ponha %1 em %4.</translation>
    </message>
    <message>
        <source>%1: this is for pictures, and %2 are points of the plane. Set it to 0.</source>
        <translation>%1: isto é para imagens, e %2 são pontos do plano. Ponha em 0.</translation>
    </message>
    <message>
        <source>lab.json: format %1 is newer than this program, which reads up to %2. Use a newer Forja.</source>
        <translation>lab.json: o formato %1 é mais novo que este programa, que lê até o %2. Use uma versão mais nova do Forja.</translation>
    </message>
    <message>
        <source>G collapses</source>
        <translation>G colapsa</translation>
    </message>
    <message>
        <source>Few pictures</source>
        <translation>Poucas imagens</translation>
    </message>
    <message>
        <source>Accuracy of D</source>
        <translation>Acertos de D</translation>
    </message>
    <message>
        <source>Gradient of G</source>
        <translation>Gradiente de G</translation>
    </message>
    <message>
        <source>Diversity of G’s batches</source>
        <translation>Diversidade dos lotes de G</translation>
    </message>
    <message>
        <source>Gradient of D</source>
        <translation>Gradiente de D</translation>
    </message>
    <message>
        <source>Spread of D’s output</source>
        <translation>Dispersão da saída de D</translation>
    </message>
    <message>
        <source>Held-out gap</source>
        <translation>Diferença das reservadas</translation>
    </message>
    <message>
        <source>Sign statistic</source>
        <translation>Estatística do sinal</translation>
    </message>
    <message>
        <source>Training pictures</source>
        <translation>Imagens de treino</translation>
    </message>
    <message>
        <source>This latent has %1 numbers, but G takes %2. It belongs to another run.</source>
        <translation>Este latente tem %1 números, mas G recebe %2. Ele pertence a outra execução.</translation>
    </message>
    <message>
        <source>%1: not among the pictures of this run.</source>
        <translation>%1: não está entre as imagens desta execução.</translation>
    </message>
    <message>
        <source>%1: no seeds were asked for. Ask for at least one.</source>
        <translation>%1: nenhuma semente foi pedida. Peça ao menos uma.</translation>
    </message>
    <message>
        <source>%1 of %2 steps failed, so their dots are missing: %3</source>
        <translation>%1 de %2 passos falharam, por isso faltam os pontos deles: %3</translation>
    </message>
    <message>
        <source>%1: its D was told the class of every picture, so its features do not come from few labels. Train a run with g.classes off.</source>
        <translation>%1: o D desta execução foi informado da classe de cada imagem, portanto as suas features não vêm de poucos rótulos. Treine uma execução com g.classes desligado.</translation>
    </message>
    <message>
        <source>Flat world</source>
        <translation>Mundo plano</translation>
    </message>
    <message>
        <source>D errs one time in ten. Do the pictures inherit it?</source>
        <translation>D erra uma vez em dez. As imagens herdam isso?</translation>
    </message>
    <message>
        <source>No: hardly any difference</source>
        <translation>Não: quase nenhuma diferença</translation>
    </message>
    <message>
        <source>It will not be clear</source>
        <translation>Não ficará claro</translation>
    </message>
    <message>
        <source>Generated pictures that cannot be read</source>
        <translation>Imagens geradas que não se consegue ler</translation>
    </message>
    <message>
        <source>May D be wrong while G learns?</source>
        <translation>D pode errar enquanto G aprende?</translation>
    </message>
    <message>
        <source>a healthy run</source>
        <translation>uma execução saudável</translation>
    </message>
    <message>
        <source>Are D&apos;s features worth anything with few labels?</source>
        <translation>As features de D valem algo com poucos rótulos?</translation>
    </message>
    <message>
        <source>Yes: better than raw pixels</source>
        <translation>Sim: melhores que os pixels crus</translation>
    </message>
    <message>
        <source>No: no better</source>
        <translation>Não: não são melhores</translation>
    </message>
    <message>
        <source>D&apos;s features</source>
        <translation>features de D</translation>
    </message>
    <message>
        <source>raw pixels</source>
        <translation>pixels crus</translation>
    </message>
    <message>
        <source>principal components</source>
        <translation>componentes principais</translation>
    </message>
    <message>
        <source>an untrained D</source>
        <translation>um D não treinado</translation>
    </message>
    <message>
        <source>trained on the labels alone</source>
        <translation>treinada só com os rótulos</translation>
    </message>
    <message>
        <source>An untrained D of the same shape reaches %5 %: the training is what helps.</source>
        <translation>Um D não treinado, da mesma forma, chega a %5 %: o que ajuda é o treinamento.</translation>
    </message>
    <message>
        <source>How does D know at first?</source>
        <translation>Como D sabe, no começo?</translation>
    </message>
    <message>
        <source>D will call blurred real pictures real less often</source>
        <translation>D vai chamar de reais menos vezes as imagens reais borradas</translation>
    </message>
    <message>
        <source>D will call them real as often as sharp ones</source>
        <translation>D vai chamá-las de reais tanto quanto as nítidas</translation>
    </message>
    <message>
        <source>real, never seen</source>
        <translation>reais, nunca vistas</translation>
    </message>
    <message>
        <source>real, blurred</source>
        <translation>reais, borradas</translation>
    </message>
    <message>
        <source>real, inverted</source>
        <translation>reais, invertidas</translation>
    </message>
    <message>
        <source>real, from elsewhere</source>
        <translation>reais, de outro lugar</translation>
    </message>
    <message>
        <source>from G</source>
        <translation>de G</translation>
    </message>
    <message>
        <source>Share that D calls real</source>
        <translation>Fração que D chama de real</translation>
    </message>
    <message>
        <source>It does not yet tell G&apos;s pictures from real ones: %4 % and %5 % are called real.</source>
        <translation>Ele ainda não distingue as imagens de G das reais: %4 % e %5 % são ditas reais.</translation>
    </message>
    <message>
        <source>It tells G&apos;s first pictures from real ones it never saw: %4 % against %5 % are called real.</source>
        <translation>Ele distingue as primeiras imagens de G das reais que nunca viu: chama de reais %4 % contra %5 %.</translation>
    </message>
    <message>
        <source>What goes wrong: collapse</source>
        <translation>O que dá errado: colapso</translation>
    </message>
    <message>
        <source>Yes: the cure helps a run that is already sick</source>
        <translation>Sim: a cura ajuda uma execução já doente</translation>
    </message>
    <message>
        <source>healthy</source>
        <translation>saudável</translation>
    </message>
    <message>
        <source>G too fast</source>
        <translation>G rápido demais</translation>
    </message>
    <message>
        <source>Distance to real pictures at the end</source>
        <translation>Distância às imagens reais no fim</translation>
    </message>
    <message>
        <source>What goes wrong: a D that is too strong</source>
        <translation>O que dá errado: um D forte demais</translation>
    </message>
    <message>
        <source>D too strong</source>
        <translation>D forte demais</translation>
    </message>
    <message>
        <source>Must D be trained first?</source>
        <translation>D precisa ser treinado antes?</translation>
    </message>
    <message>
        <source>Yes: a trained D teaches better</source>
        <translation>Sim: um D treinado ensina melhor</translation>
    </message>
    <message>
        <source>No: it gains nothing</source>
        <translation>Não: não se ganha nada</translation>
    </message>
    <message>
        <source>Does one player need the other?</source>
        <translation>Um jogador precisa do outro?</translation>
    </message>
    <message>
        <source>No: G goes on improving</source>
        <translation>Não: G continua melhorando</translation>
    </message>
    <message>
        <source>both learn</source>
        <translation>os dois aprendem</translation>
    </message>
    <message>
        <source>D stops at 150</source>
        <translation>D para em 150</translation>
    </message>
    <message>
        <source>D pauses, 150 to 300</source>
        <translation>D em pausa, 150 a 300</translation>
    </message>
    <message>
        <source>G pauses, 150 to 300</source>
        <translation>G em pausa, 150 a 300</translation>
    </message>
    <message>
        <source>Does a GAN make labels go further?</source>
        <translation>Uma GAN faz os rótulos renderem mais?</translation>
    </message>
    <message>
        <source>Yes: it is right more often</source>
        <translation>Sim: acerta mais vezes</translation>
    </message>
    <message>
        <source>No: the labels decide</source>
        <translation>Não: os rótulos decidem</translation>
    </message>
    <message>
        <source>with G and unlabelled pictures</source>
        <translation>com G e imagens não rotuladas</translation>
    </message>
    <message>
        <source>the labels alone</source>
        <translation>só os rótulos</translation>
    </message>
    <message>
        <source>What does D compare?</source>
        <translation>O que D compara?</translation>
    </message>
    <message>
        <source>No: it forgets them</source>
        <translation>Não: ele as esquece</translation>
    </message>
    <message>
        <source>newest D, newest G</source>
        <translation>D mais novo, G mais novo</translation>
    </message>
    <message>
        <source>newest D, older Gs</source>
        <translation>D mais novo, G antigos</translation>
    </message>
    <message>
        <source>older Ds, newest G</source>
        <translation>D mais antigos, G mais novo</translation>
    </message>
    <message>
        <source>AUC</source>
        <translation>AUC</translation>
    </message>
    <message>
        <source>What reaches G?</source>
        <translation>O que chega a G?</translation>
    </message>
    <message>
        <source>Yes: the loss&apos;s value is enough</source>
        <translation>Sim: o valor da perda basta</translation>
    </message>
    <message>
        <source>No: G needs the gradient</source>
        <translation>Não: G precisa do gradiente</translation>
    </message>
    <message>
        <source>the true gradient</source>
        <translation>o gradiente verdadeiro</translation>
    </message>
    <message>
        <source>The loss&apos;s value alone leads to %4, the true gradient to %5: the difference of %1 (95 %: %2 to %3, %6 seeds) is not clear.</source>
        <translation>O valor da perda sozinho leva a %4, o gradiente verdadeiro, a %5: a diferença de %1 (95 %: %2 a %3, %6 sementes) não é clara.</translation>
    </message>
    <message>
        <source>The sign of the gradient is nearly as good: %4 against %5.</source>
        <translation>O sinal do gradiente é quase tão bom: %4 contra %5.</translation>
    </message>
    <message>
        <source>A random direction of the same length does as well: %4 against %5.</source>
        <translation>Uma direção aleatória do mesmo comprimento se sai igualmente bem: %4 contra %5.</translation>
    </message>
    <message>
        <source>You against D</source>
        <translation>Você contra D</translation>
    </message>
    <message>
        <source>D will be right more often</source>
        <translation>D vai acertar mais vezes</translation>
    </message>
    <message>
        <source>About as often</source>
        <translation>Mais ou menos igual</translation>
    </message>
    <message>
        <source>after 600 updates</source>
        <translation>após 600 atualizações</translation>
    </message>
    <message>
        <source>features of %1 pictures: “%2”</source>
        <translation>características de %1 imagens: “%2”</translation>
    </message>
    <message>
        <source>loading the networks of update %1</source>
        <translation>carregando as redes da atualização %1</translation>
    </message>
    <message>
        <source>every D judges the G of update %1</source>
        <translation>cada D julga o G da atualização %1</translation>
    </message>
    <message>
        <source>reading %1 of %2 pictures</source>
        <translation>lendo %1 de %2 imagens</translation>
    </message>
    <message>
        <source>update %1 of D</source>
        <translation>atualização %1 de D</translation>
    </message>
    <message>
        <source>showing D other pictures</source>
        <translation>mostrando outras imagens a D</translation>
    </message>
    <message>
        <source>opening the pictures of “%1”</source>
        <translation>abrindo as imagens de “%1”</translation>
    </message>
    <message>
        <source>“%1”: %2 of %3 pictures</source>
        <translation>“%1”: %2 de %3 imagens</translation>
    </message>
    <message>
        <source>One seed alone cannot tell: %4 % (%7) against %5 % (%8), %1 points apart. Ask for more seeds.</source>
        <translation>Uma só semente não diz nada: %4 % (%7) contra %5 % (%8), %1 pontos de diferença. Peça mais sementes.</translation>
    </message>
    <message>
        <source>One seed alone cannot tell: %4 (%7) against %5 (%8), a difference of %1. Ask for more seeds.</source>
        <translation>Uma só semente não diz nada: %4 (%7) contra %5 (%8), uma diferença de %1. Peça mais sementes.</translation>
    </message>
    <message>
        <source>Yes: about 10 % more of the pictures are spoilt</source>
        <translation>Sim: cerca de 10 % mais imagens se estragam</translation>
    </message>
    <message>
        <source>1 picture</source>
        <translation>1 imagem</translation>
    </message>
    <message>
        <source>%1 pictures</source>
        <translation>%1 imagens</translation>
    </message>
    <message>
        <source>1 file</source>
        <translation>1 arquivo</translation>
    </message>
    <message>
        <source>%1 files</source>
        <translation>%1 arquivos</translation>
    </message>
    <message>
        <source>1 point</source>
        <translation>1 ponto</translation>
    </message>
    <message>
        <source>%1 points</source>
        <translation>%1 pontos</translation>
    </message>
    <message>
        <source>1 group</source>
        <translation>1 grupo</translation>
    </message>
    <message>
        <source>%1 groups</source>
        <translation>%1 grupos</translation>
    </message>
    <message>
        <source>it is a file</source>
        <translation>é um arquivo</translation>
    </message>
    <message>
        <source>it is a pipe</source>
        <translation>é um pipe</translation>
    </message>
    <message>
        <source>it is a socket</source>
        <translation>é um socket</translation>
    </message>
    <message>
        <source>it is a device</source>
        <translation>é um dispositivo</translation>
    </message>
    <message>
        <source>it is a link that leads nowhere</source>
        <translation>é um link que não leva a lugar nenhum</translation>
    </message>
    <message>
        <source>there is no such folder</source>
        <translation>não existe tal pasta</translation>
    </message>
    <message>
        <source>Unexpected: %1. Please report this with what you did.</source>
        <translation>Inesperado: %1. Por favor, relate isso com o que você fez.</translation>
    </message>
    <message>
        <source>1 entry</source>
        <translation>1 entrada</translation>
    </message>
    <message>
        <source>%1 entries</source>
        <translation>%1 entradas</translation>
    </message>
    <message>
        <source>is damaged after %1 (%2); what comes before is used</source>
        <translation>está danificado após %1 (%2); o que vem antes é usado</translation>
    </message>
    <message>
        <source>%1: %2 (%3); at least 2 are needed. Choose a folder or an archive with pictures in it: %4.</source>
        <translation>%1: %2 (%3); são necessárias ao menos 2. Escolha uma pasta ou um arquivo compactado com imagens: %4.</translation>
    </message>
    <message>
        <source>1 usable picture</source>
        <translation>1 imagem utilizável</translation>
    </message>
    <message>
        <source>%1 usable pictures</source>
        <translation>%1 imagens utilizáveis</translation>
    </message>
    <message>
        <source>1 file was skipped</source>
        <translation>1 arquivo foi ignorado</translation>
    </message>
    <message>
        <source>%1 files were skipped</source>
        <translation>%1 arquivos foram ignorados</translation>
    </message>
    <message>
        <source>Drawn digits, 0 to 9, grey. Readable within seconds: start here.</source>
        <translation>Dígitos desenhados, de 0 a 9, em cinza. Legíveis em segundos: comece por aqui.</translation>
    </message>
    <message>
        <source>1 file is an exact copy of another.</source>
        <translation>1 arquivo é cópia exata de outro.</translation>
    </message>
    <message>
        <source>%1 files are exact copies of others (%2).</source>
        <translation>%1 arquivos são cópias exatas de outros (%2).</translation>
    </message>
    <message>
        <source>1 picture looks almost the same as another.</source>
        <translation>1 imagem parece quase igual a outra.</translation>
    </message>
    <message>
        <source>%1 pictures look almost the same as others (%2).</source>
        <translation>%1 imagens parecem quase iguais a outras (%2).</translation>
    </message>
    <message>
        <source>1 folder was passed over.</source>
        <translation>1 pasta não foi lida.</translation>
    </message>
    <message>
        <source>%1 folders were passed over.</source>
        <translation>%1 pastas não foram lidas.</translation>
    </message>
    <message>
        <source>Of %2 held out, 1 looks like a training picture.</source>
        <translation>De %2 no conjunto reservado, 1 parece uma imagem de treinamento.</translation>
    </message>
    <message>
        <source>Of %2 held out, %1 look like training pictures.</source>
        <translation>De %2 no conjunto reservado, %1 parecem imagens de treinamento.</translation>
    </message>
    <message>
        <source>1 of %2 classes has fewer than %3 pictures: %4, with %5.</source>
        <translation>1 de %2 classes tem menos de %3 imagens: %4, com %5.</translation>
    </message>
    <message>
        <source>1 picture is smaller than %2 x %3 and is enlarged.</source>
        <translation>1 imagem é menor que %2 x %3 e é ampliada.</translation>
    </message>
    <message>
        <source>1 picture is more than twice as wide or as tall as is usual here.</source>
        <translation>1 imagem tem mais que o dobro da largura ou da altura usual aqui.</translation>
    </message>
    <message>
        <source>1 file holds several pictures, as an animation or pages: only the first is used.</source>
        <translation>1 arquivo contém várias imagens, como animação ou páginas: só a primeira é usada.</translation>
    </message>
    <message>
        <source>%1 files hold several pictures each, as an animation or pages: only the first of each is used.</source>
        <translation>%1 arquivos contêm várias imagens cada um, como animação ou páginas: só a primeira de cada um é usada.</translation>
    </message>
    <message>
        <source>To train on the others, save each as a file of its own.</source>
        <translation>Para treinar com as outras, salve cada uma como um arquivo próprio.</translation>
    </message>
    <message>
        <source>1 of %2 files is grey, the rest in colour.</source>
        <translation>1 de %2 arquivos é em cinza, o resto em cores.</translation>
    </message>
    <message>
        <source>%1 of %2 files are grey, the rest in colour.</source>
        <translation>%1 de %2 arquivos são em cinza, o resto em cores.</translation>
    </message>
    <message>
        <source>colour</source>
        <translation>cores</translation>
    </message>
    <message>
        <source>is a link to a folder that is read anyway</source>
        <translation>é um link para uma pasta que é lida de qualquer modo</translation>
    </message>
    <message>
        <source>%1: no pictures can be read from it (%2). Choose a folder, or a ZIP or tar archive of pictures.</source>
        <translation>%1: não se podem ler imagens dali (%2). Escolha uma pasta, ou um arquivo ZIP ou tar de imagens.</translation>
    </message>
    <message>
        <source>the limit</source>
        <translation>o limite</translation>
    </message>
    <message>
        <source>Leaky ReLU, slope 0.2.</source>
        <translation>ReLU com vazamento, inclinação 0,2.</translation>
    </message>
    <message>
        <source>It continues, but not bit for bit: LibTorch&apos;s instruction set was %1 and is %2 here.</source>
        <translation>Continua, mas não bit a bit: o conjunto de instruções da LibTorch era %1 e aqui é %2.</translation>
    </message>
    <message>
        <source>It continues, but not bit for bit: LibTorch was %1 and is %2 here.</source>
        <translation>Continua, mas não bit a bit: a LibTorch era %1 e aqui é %2.</translation>
    </message>
    <message>
        <source>It continues, but perhaps not bit for bit: Forja was %1 and is %2 here.</source>
        <translation>Continua, mas talvez não bit a bit: o Forja era %1 e aqui é %2.</translation>
    </message>
    <message>
        <source>It continues, but perhaps not bit for bit: Forja was built with %1, and with %2 here.</source>
        <translation>Continua, mas talvez não bit a bit: o Forja foi construído com %1, e aqui com %2.</translation>
    </message>
    <message>
        <source>1 of %2 steps failed, so its dot is missing: %3</source>
        <translation>1 de %2 etapas falhou, por isso falta o seu ponto: %3</translation>
    </message>
    <message>
        <source>Share of D&apos;s labels that are wrong</source>
        <translation>Fração dos rótulos de D que estão errados</translation>
    </message>
    <message>
        <source>After 900 updates with one label in ten wrong, %4 % of the pictures cannot be read, and %5 % with none wrong: a difference of %1 points (95 %: %2 to %3, %6 seeds). D&apos;s errors do show in the pictures.</source>
        <translation>Após 900 atualizações com um rótulo errado em dez, %4 % das imagens não são legíveis, e %5 % sem nenhum errado: diferença de %1 pontos (95 %: %2 a %3, %6 sementes). Os erros de D aparecem, sim, nas imagens.</translation>
    </message>
    <message>
        <source>The control fails as it must: with half of the labels wrong, %4 % cannot be read.</source>
        <translation>O controle falha, como tem de ser: com metade dos rótulos errados, %4 % não são legíveis.</translation>
    </message>
    <message>
        <source>The control did not fail: with half of the labels wrong, only %4 % cannot be read. Do not believe this experiment.</source>
        <translation>O controle não falhou: com metade dos rótulos errados, só %4 % não são legíveis. Não acredite neste experimento.</translation>
    </message>
    <message>
        <source>Meanwhile the pictures became readable: %5 % could not be read after 100 updates, %4 % after 800 (a difference of %1 points, 95 %: %2 to %3).</source>
        <translation>Enquanto isso, as imagens se tornaram legíveis: %5 % não eram após 100 atualizações, %4 % após 800 (diferença de %1 pontos, 95 %: %2 a %3).</translation>
    </message>
    <message>
        <source>The pictures did not become readable: %5 % could not be read after 100 updates, %4 % after 800 (a difference of %1 points, 95 %: %2 to %3).</source>
        <translation>As imagens não se tornaram legíveis: %5 % não eram após 100 atualizações, %4 % após 800 (diferença de %1 pontos, 95 %: %2 a %3).</translation>
    </message>
    <message>
        <source>Their distance to real pictures fell from %5 to %4 (a difference of %1, 95 %: %2 to %3).</source>
        <translation>A distância delas às imagens reais caiu de %5 para %4 (diferença de %1, 95 %: %2 a %3).</translation>
    </message>
    <message>
        <source>Their distance to real pictures did not clearly fall: from %5 to %4 (a difference of %1, 95 %: %2 to %3).</source>
        <translation>A distância delas às imagens reais não caiu claramente: de %5 para %4 (diferença de %1, 95 %: %2 a %3).</translation>
    </message>
    <message>
        <source>no head start</source>
        <translation>sem vantagem inicial</translation>
    </message>
    <message>
        <source>100 updates of D alone</source>
        <translation>100 atualizações só de D</translation>
    </message>
    <message>
        <source>1,000 updates of D alone</source>
        <translation>1.000 atualizações só de D</translation>
    </message>
    <message>
        <source>1,000 updates of D alone gain nothing: after 600 updates of G, %4 % of the pictures cannot be read with them and %5 % without (a difference of %1 points, 95 %: %2 to %3, %6 seeds).</source>
        <translation>1.000 atualizações só de D não trazem ganho: após 600 atualizações de G, %4 % das imagens não são legíveis com elas e %5 % sem elas (diferença de %1 pontos, 95 %: %2 a %3, %6 sementes).</translation>
    </message>
    <message>
        <source>Nor does the long head start set G back by more than 10 points: %4 % of the pictures cannot be read with it and %5 % without.</source>
        <translation>A vantagem longa também não atrasa G em mais de 10 pontos: %4 % das imagens não são legíveis com ela e %5 % sem ela.</translation>
    </message>
    <message>
        <source>A head start of 100 updates changes little: %4 % of the pictures cannot be read with it and %5 % without (a difference of %1 points, 95 %: %2 to %3).</source>
        <translation>Uma vantagem de 100 atualizações muda pouco: %4 % das imagens não são legíveis com ela e %5 % sem ela (diferença de %1 pontos, 95 %: %2 a %3).</translation>
    </message>
    <message>
        <source>A head start of 100 updates does change something: %4 % of the pictures cannot be read with it and %5 % without (a difference of %1 points, 95 %: %2 to %3).</source>
        <translation>Uma vantagem de 100 atualizações muda, sim, alguma coisa: %4 % das imagens não são legíveis com ela e %5 % sem ela (diferença de %1 pontos, 95 %: %2 a %3).</translation>
    </message>
    <message>
        <source>The loss&apos;s value alone does nearly as well: distance %4, and %5 with the true gradient (difference %1, 95 %: %2 to %3, %6 seeds).</source>
        <translation>O valor da perda sozinho serve quase tão bem: distância %4, e %5 com o gradiente verdadeiro (diferença %1, 95 %: %2 a %3, %6 sementes).</translation>
    </message>
    <message>
        <source>The loss&apos;s value alone is not as good: distance %4, against %5 with the true gradient after the same updates (difference %1, 95 %: %2 to %3, %6 seeds).</source>
        <translation>O valor da perda sozinho não é tão bom: distância %4, contra %5 com o gradiente verdadeiro após as mesmas atualizações (diferença %1, 95 %: %2 a %3, %6 sementes).</translation>
    </message>
    <message>
        <source>The sign differs from the full gradient: %4 against %5 (a difference of %1, 95 %: %2 to %3).</source>
        <translation>O sinal difere do gradiente inteiro: %4 contra %5 (diferença de %1, 95 %: %2 a %3).</translation>
    </message>
    <message>
        <source>Training starts on %1 points, %2 more are held out.</source>
        <translation>O treinamento começa com %1 pontos, mais %2 ficam reservados.</translation>
    </message>
    <message>
        <source>Training starts on %1 pictures, %2 more are held out.</source>
        <translation>O treinamento começa com %1 imagens, mais %2 ficam reservadas.</translation>
    </message>
    <message>
        <source>Training starts on %1 points, 1 more is held out.</source>
        <translation>O treinamento começa com %1 pontos, mais 1 fica reservado.</translation>
    </message>
    <message>
        <source>Training starts on %1 pictures, 1 more is held out.</source>
        <translation>O treinamento começa com %1 imagens, mais 1 fica reservada.</translation>
    </message>
    <message>
        <source>Training starts on a single one; held out: %2.</source>
        <translation>O treinamento começa com uma só; reservadas: %2.</translation>
    </message>
    <message>
        <source>%1: this run is listed twice. Choose different runs.</source>
        <translation>%1: esta execução foi indicada duas vezes. Escolha execuções diferentes.</translation>
    </message>
    <message>
        <source>Rare classes come out badly. Add pictures to them, merge them, or switch off the classes.</source>
        <translation>Classes raras saem mal. Acrescente imagens a elas, junte-as ou desligue as classes.</translation>
    </message>
    <message>
        <source>%1: the check was cancelled.</source>
        <translation>%1: o exame foi cancelado.</translation>
    </message>
    <message>
        <source>If you need it, convert or repair it and open the folder again.</source>
        <translation>Converta-o ou repare-o se fizer falta e abra a pasta de novo.</translation>
    </message>
    <message>
        <source>If you need them, convert or repair them and open the folder again.</source>
        <translation>Converta-os ou conserte-os se fizerem falta, e abra a pasta de novo.</translation>
    </message>
    <message>
        <source>Nothing needs to be done. If you do want pictures from there, move them to a folder with another name.</source>
        <translation>Nada precisa ser feito. Imagens de lá que você quiser devem ficar em uma pasta com outro nome.</translation>
    </message>
    <message>
        <source>G makes most often what it sees most often. Leave out all but one of each group, unless the copies are intended.</source>
        <translation>G faz com mais frequência o que vê com mais frequência. Deixe de fora todas menos uma de cada grupo, a não ser que sejam intencionais.</translation>
    </message>
    <message>
        <source>D then seems to know pictures that it has never seen, and you cannot tell learning from memorising. Leave out the held-out copies.</source>
        <translation>Assim D parece conhecer imagens que nunca viu, e não se distingue decorar de aprender. Deixe de fora as cópias reservadas.</translation>
    </message>
    <message>
        <source>1 training picture is too few for %2 x %3 pixels; it gets easier from about %4.</source>
        <translation>1 imagem de treinamento é pouco para %2 x %3 pixels; a partir de cerca de %4 fica mais fácil.</translation>
    </message>
    <message>
        <source>%1 training pictures are few for %2 x %3 pixels; it gets easier from about %4.</source>
        <translation>%1 imagens de treino são poucas para %2 x %3 pixels; a partir de cerca de %4 fica mais fácil.</translation>
    </message>
    <message>
        <source>Choose a smaller size, use the small-data preset, mirror the pictures, or add some.</source>
        <translation>Escolha um tamanho menor, use a predefinição Poucos dados, espelhe as imagens ou acrescente algumas.</translation>
    </message>
    <message>
        <source>The classes are imbalanced: %1 has %2 pictures, %3 has %4.</source>
        <translation>As classes são desiguais: %1 tem %2 imagens, %3 tem %4.</translation>
    </message>
    <message>
        <source>%1 of %2 classes have fewer than %3 pictures; the smallest, %4, has %5.</source>
        <translation>%1 de %2 classes têm menos de %3 imagens; a menor, %4, tem %5.</translation>
    </message>
    <message>
        <source>Check what the fit leaves of them (crop, pad or stretch), or leave them out.</source>
        <translation>Veja o que o enquadramento deixa delas: recorte, bordas ou esticar; ou deixe-as de fora.</translation>
    </message>
    <message>
        <source>G then makes both. If you do not want that, set the colour to grey or leave out the smaller group.</source>
        <translation>Assim G faz os dois. Se não for isso o que você quer, ponha a cor em cinza ou deixe de fora a parte menor.</translation>
    </message>
    <message>
        <source>%1: there are no such points. Use %2, or flat:FILE.csv with one point per line.</source>
        <translation>%1: esses pontos não existem. Use %2, ou flat:FILE.csv com um ponto por linha.</translation>
    </message>
    <message>
        <source>%1: holds no pictures. To train on points of the plane, give it as flat:%1.</source>
        <translation>%1: não contém imagens. Para treinar com pontos do plano, indique-o como flat:%1.</translation>
    </message>
    <message>
        <source>%1: is a file, but not a ZIP or tar archive of pictures (%2). Choose a folder or such an archive.</source>
        <translation>%1: é um arquivo, mas não um ZIP ou tar de imagens (%2). Escolha uma pasta ou um desses arquivos.</translation>
    </message>
    <message>
        <source>cannot be decoded (%1): it is damaged or of a rare kind. Save it again as PNG or JPEG</source>
        <translation>não pode ser decodificado (%1): está danificado ou é de um tipo raro. Salve de novo como PNG ou JPEG</translation>
    </message>
    <message>
        <source>%1, line %2: two columns are needed, x and y, but there is 1. Write one point per line, like 0.5,-0.25.</source>
        <translation>%1, linha %2: são necessárias duas colunas, x e y, e há 1. Escreva um ponto por linha, como 0.5,-0.25.</translation>
    </message>
    <message>
        <source>%1, line %2: two columns are needed, x and y, but there are %3. Write one point per line, like 0.5,-0.25.</source>
        <translation>%1, linha %2: são necessárias duas colunas, x e y, e há %3. Escreva um ponto por linha, como 0.5,-0.25.</translation>
    </message>
    <message>
        <source>%1, line %2: “%3” is not a number. Write one point per line, like 0.5,-0.25.</source>
        <translation>%1, linha %2: “%3” não é um número. Escreva um ponto por linha, como 0.5,-0.25.</translation>
    </message>
    <message>
        <source>%1, line %2: “%3” is not a point of the plane. Remove the line or correct it.</source>
        <translation>%1, linha %2: “%3” não é um ponto do plano. Tire a linha ou corrija-a.</translation>
    </message>
    <message>
        <source>%1, line %2: there are more than %3 points. Leave out every second one, or more.</source>
        <translation>%1, linha %2: há mais de %3 pontos. Tire um ponto sim, um não, ou mais.</translation>
    </message>
    <message>
        <source>%1: it holds %2, but at least 2 are needed. Write one point per line, like 0.5,-0.25.</source>
        <translation>%1: contém %2, e são necessários ao menos 2. Escreva um ponto por linha, como 0.5,-0.25.</translation>
    </message>
    <message>
        <source>is a folder that belongs to another program</source>
        <translation>é uma pasta que outro programa mantém para si</translation>
    </message>
    <message>
        <source>is beside the class folders: move it into one of them, or switch off the classes</source>
        <translation>está ao lado das pastas de classes: mova-o para uma delas ou desligue as classes</translation>
    </message>
    <message>
        <source>is a broken link</source>
        <translation>é um link que não leva a lugar nenhum</translation>
    </message>
    <message>
        <source>Two arms wound around each other; needs wider nets.</source>
        <translation>Dois braços enrolados um no outro; pede redes mais largas.</translation>
    </message>
    <message>
        <source>Lowering the learning rates now seldom rescues such a run. Start again with lower ones, or branch from an update before it went wrong.</source>
        <translation>Baixar as taxas de aprendizado agora raramente recupera uma execução assim. Comece de novo com taxas menores, ou derive de uma atualização antes de ela desandar.</translation>
    </message>
    <message>
        <source>D dominates</source>
        <translation>D domina</translation>
    </message>
    <message>
        <source>Learning rates too high</source>
        <translation>Taxas altas demais</translation>
    </message>
    <message>
        <source>Training stalled</source>
        <translation>Treino estagnado</translation>
    </message>
    <message>
        <source>D overfits</source>
        <translation>D decora as imagens</translation>
    </message>
    <message>
        <source>G memorises training pictures</source>
        <translation>G memoriza imagens de treino</translation>
    </message>
    <message>
        <source>D has dominated since update %1: it tells %2 % of the pictures apart, and a gradient of only %3 reaches G, so G hardly learns.</source>
        <translation>D domina desde a atualização %1: distingue %2 % das imagens, e só um gradiente de %3 chega a G, que por isso quase não aprende.</translation>
    </message>
    <message>
        <source>Growth of diversity in 100 updates</source>
        <translation>Crescimento da diversidade em 100 atualizações</translation>
    </message>
    <message>
        <source>G has been collapsing since update %1: its pictures differ from each other only %2 times as much as real ones do. It makes nearly the same picture for every latent.</source>
        <translation>G colapsa desde a atualização %1: a diferença entre as suas imagens é %2 vezes a que há entre as reais. Ele faz quase a mesma imagem com qualquer latente.</translation>
    </message>
    <message>
        <source>Absolute loss of G</source>
        <translation>Perda de G, sem o sinal</translation>
    </message>
    <message>
        <source>Absolute loss of D</source>
        <translation>Perda de D, sem o sinal</translation>
    </message>
    <message>
        <source>The learning rates have been too high since update %1: %2 is %3, far beyond what healthy runs show. Training is unstable and may diverge.</source>
        <translation>As taxas são altas demais desde a atualização %1: %2 é %3, muito além do que se vê em execuções saudáveis. O treino está instável e pode divergir.</translation>
    </message>
    <message>
        <source>D’s output, real minus generated</source>
        <translation>Saída de D, reais menos geradas</translation>
    </message>
    <message>
        <source>Training has stalled since update %1: D gives nearly the same output for every picture (real and generated are %2 apart, with a spread of %3). The penalty on D leaves it no room, so G learns nothing.</source>
        <translation>O treino está estagnado desde a atualização %1: D diz quase o mesmo de toda imagem (reais e geradas distam %2, com dispersão de %3). A penalidade em D não lhe deixa espaço, e assim G não aprende nada.</translation>
    </message>
    <message>
        <source>Training has stalled since update %1: D gives nearly the same output for every picture (real and generated are %2 apart, with a spread of %3). Neither player learns: the learning rates may be too small, or D has no normalisation and is stuck.</source>
        <translation>O treino está estagnado desde a atualização %1: D diz quase o mesmo de toda imagem (reais e geradas ficam a %2 uma da outra, com dispersão de %3). Nenhum jogador aprende: as taxas de aprendizado podem ser pequenas demais, ou D não tem normalização e parou.</translation>
    </message>
    <message>
        <source>Learning rate of G</source>
        <translation>Taxa de G</translation>
    </message>
    <message>
        <source>Learning rate of D</source>
        <translation>Taxa de D</translation>
    </message>
    <message>
        <source>Training has stalled since update %1: with learning rates of %2 (G) and %3 (D), hardly anything is learned in hundreds of updates.</source>
        <translation>O treino está estagnado desde a atualização %1: com taxas de aprendizado de %2 (G) e %3 (D), quase nada se aprende em centenas de atualizações.</translation>
    </message>
    <message>
        <source>D has been overfitting since update %1: in its eyes, held-out pictures have moved %2 % of the way from training pictures to generated ones. What it tells G is worth less and less.</source>
        <translation>D decora as imagens de treino desde a atualização %1: aos olhos dele, as reservadas já andaram %2 % do caminho das imagens de treino até as geradas. O que ele diz a G vale cada vez menos.</translation>
    </message>
    <message>
        <source>Share of near copies</source>
        <translation>Fração tão próxima quanto cópias</translation>
    </message>
    <message>
        <source>G has been memorising training pictures since update %1: %2 % of its pictures are nearer to a single training picture than 19 of 20 held-out pictures are. That does not prove copying; look at the nearest pictures in the inspector.</source>
        <translation>G memoriza imagens de treino desde a atualização %1: %2 % das suas imagens estão mais perto de uma única imagem de treino do que 19 de cada 20 reservadas. Isso não prova cópia; veja as imagens mais próximas no inspetor.</translation>
    </message>
    <message>
        <source>There is only 1 picture to learn from, and D sees it without augmentation: sooner or later it overfits. Watch held-out pictures in D’s output.</source>
        <translation>Há só 1 imagem com que aprender, e D a vê sem aumento de dados: cedo ou tarde ele a decora. Observe as imagens reservadas na saída de D.</translation>
    </message>
    <message>
        <source>There are only %2 pictures to learn from, and D sees them without augmentation: sooner or later it overfits. Watch held-out pictures in D’s output.</source>
        <translation>Há só %2 imagens com que aprender, e D as vê sem aumento de dados: mais cedo ou mais tarde ele as decora. Observe as reservadas na saída de D.</translation>
    </message>
    <message>
        <source>%1: a branch continues with its parent&apos;s nets, pictures and data order, so this stays %2. To use %3, start a new run.</source>
        <translation>%1: uma derivação continua com as redes, as imagens e a ordem da sua origem, por isso aqui fica %2. Inicie uma nova execução com %3.</translation>
    </message>
    <message>
        <source>A folder of pictures, including sub-folders; a ZIP or tar archive of pictures; or sample:digits or sample:faces. For points of the plane: flat:ring, flat:eight-gaussians and others, or flat:FILE.csv with one point per line.</source>
        <translation>A pasta de imagens, com as subpastas, um arquivo ZIP ou tar de imagens, ou sample:digits ou sample:faces. Ou pontos do plano: flat:ring, flat:eight-gaussians e outros, ou flat:FILE.csv com um ponto por linha.</translation>
    </message>
    <message>
        <source>Pixels across. A power of two, or three times one. Doubling the side takes four times the work.</source>
        <translation>Pixels na horizontal. Uma potência de dois, ou o triplo de uma. O dobro do lado é o quádruplo do trabalho.</translation>
    </message>
    <message>
        <source>Pixels down. A power of two, or three times one.</source>
        <translation>Pixels na vertical. Uma potência de dois, ou o triplo de uma.</translation>
    </message>
    <message>
        <source>Grey if every picture is grey, otherwise RGB.</source>
        <translation>Cinza se todas as imagens forem cinza; senão, RGB.</translation>
    </message>
    <message>
        <source>As most other programs do.</source>
        <translation>Como a maioria dos programas faz.</translation>
    </message>
    <message>
        <source>What shows through transparent parts and around a padded picture.</source>
        <translation>O que se vê através das partes transparentes e ao lado de uma imagem com bordas.</translation>
    </message>
    <message>
        <source>The largest centred part with the right proportions.</source>
        <translation>Recorte central: a maior parte do meio que tem a proporção certa.</translation>
    </message>
    <message>
        <source>The whole picture, with the background around it.</source>
        <translation>A imagem inteira, com o fundo ao lado.</translation>
    </message>
    <message>
        <source>The whole picture, stretched to the right proportions.</source>
        <translation>A imagem inteira, esticada até a proporção certa.</translation>
    </message>
    <message>
        <source>How pictures with other proportions are made to fit.</source>
        <translation>Como imagens de outras proporções são ajustadas.</translation>
    </message>
    <message>
        <source>First-level sub-folders are classes, and G can be asked for one of them.</source>
        <translation>As subpastas do primeiro nível são classes; assim é possível pedir a G uma delas.</translation>
    </message>
    <message>
        <source>Flips half of the real pictures left to right. Doubles the data where the sides do not matter.</source>
        <translation>Mostra metade das imagens reais invertida da esquerda para a direita. Dobra os dados quando os lados não importam.</translation>
    </message>
    <message>
        <source>Share of the pictures that D never sees, to tell learning from memorising. At least 1 picture, at most 10,000.</source>
        <translation>Fração das imagens que D nunca vê, para distinguir aprender de decorar. No mínimo 1 imagem, no máximo 10.000.</translation>
    </message>
    <message>
        <source>Larger pictures are skipped before they are decoded: a picture takes 4 to 8 bytes of memory per pixel.</source>
        <translation>Imagens maiores são ignoradas antes de decodificadas: uma imagem ocupa 4 a 8 bytes de memória por pixel.</translation>
    </message>
    <message>
        <source>Files to leave out, by their paths inside the folder, separated by |. Your folder is not touched.</source>
        <translation>Arquivos deixados de fora, pelo caminho dentro da pasta, separados por |. A sua pasta não é tocada.</translation>
    </message>
    <message>
        <source>Class-conditional</source>
        <translation>Usar classes</translation>
    </message>
    <message>
        <source>Where there are classes, G is told which one to make, and D which one the picture should show.</source>
        <translation>Quando há classes, G é informado de qual deve fazer e D de qual deveria ser.</translation>
    </message>
    <message>
        <source>Decay of Adam&apos;s running mean of gradients.</source>
        <translation>O decaimento da média móvel dos gradientes no Adam.</translation>
    </message>
    <message>
        <source>Decay of Adam&apos;s running mean of squared gradients.</source>
        <translation>O decaimento da média móvel dos gradientes ao quadrado no Adam.</translation>
    </message>
    <message>
        <source>How many times G learns in one update. 0 freezes G.</source>
        <translation>Quantas vezes G aprende em uma atualização. 0 congela G.</translation>
    </message>
    <message>
        <source>How D&apos;s output changes with each pixel: ordinary training.</source>
        <translation>Como a saída de D muda com cada pixel: o treinamento comum.</translation>
    </message>
    <message>
        <source>Only whether each pixel should become lighter or darker, scaled to the length of the gradient.</source>
        <translation>Apenas se cada pixel deve ficar mais claro ou mais escuro; com o comprimento do gradiente.</translation>
    </message>
    <message>
        <source>A random direction with the length of the gradient: nothing of what D knows.</source>
        <translation>Uma direção qualquer, com o comprimento do gradiente: nada do que D sabe.</translation>
    </message>
    <message>
        <source>Each picture&apos;s loss at two random steps to either side, without D&apos;s gradient.</source>
        <translation>A perda de cada imagem em dois passos aleatórios para cada lado, e nenhum gradiente de D.</translation>
    </message>
    <message>
        <source>What G is told of D&apos;s judgement of its pictures. Everything but the gradient is for experiments.</source>
        <translation>O que G fica sabendo do julgamento de D sobre as suas imagens. Tudo menos o gradiente é para experimentos.</translation>
    </message>
    <message>
        <source>The pictures shown come from an exponential moving average of G&apos;s weights; the nearer to 1, the longer its memory.</source>
        <translation>As imagens exibidas vêm de uma média móvel exponencial dos pesos de G; quanto mais perto de 1, mais longa a memória.</translation>
    </message>
    <message>
        <source>How many times D learns in one update, before G does. 0 freezes D.</source>
        <translation>Quantas vezes D aprende em uma atualização, antes de G. 0 congela D.</translation>
    </message>
    <message>
        <source>How many times D learns before G joins. Not needed; try it and see.</source>
        <translation>D aprende esse número de vezes antes de G entrar. Não é necessário; experimente e veja.</translation>
    </message>
    <message>
        <source>This many layers of D, counted from the pictures, keep their initial weights and normalisation statistics. For a small folder and a D that starts from another run&apos;s weights.</source>
        <translation>Tantas camadas de D, contadas a partir das imagens, mantêm os pesos com que começaram e aquilo com que normalizam. Para um D que começa com os pesos de outra execução e uma pasta pequena.</translation>
    </message>
    <message>
        <source>What each player minimises.</source>
        <translation>O que cada jogador deve tornar pequeno.</translation>
    </message>
    <message>
        <source>Share of D&apos;s labels (real, generated) that are flipped.</source>
        <translation>Fração dos rótulos de D (real, gerada) que são trocados.</translation>
    </message>
    <message>
        <source>Pictures that a player sees in one of its updates.</source>
        <translation>Imagens que um jogador vê em uma de suas atualizações.</translation>
    </message>
    <message>
        <source>Gradient accumulation</source>
        <translation>Partes do lote</translation>
    </message>
    <message>
        <source>Each batch is processed in this many parts, and their gradients are added up: less memory, a little slower, and the same result up to rounding where no layer mixes the batch.</source>
        <translation>Um lote é processado em tantas partes, cujos gradientes são somados: menos memória, um pouco mais lento, e o mesmo resultado, salvo arredondamento, quando nenhuma camada mistura o lote.</translation>
    </message>
    <message>
        <source>The folder of another run, followed by @UPDATE for an update other than the newest: G and D start from its weights wherever name and shape match. Empty: from random weights drawn with the seed.</source>
        <translation>A pasta de outra execução, seguida de @ATUALIZAÇÃO para uma atualização que não seja a mais nova: G e D começam com os pesos dela onde o nome e a forma são os mesmos. Vazio: com pesos que a semente sorteia.</translation>
    </message>
    <message>
        <source>A graphics card if LibTorch finds one, otherwise the processor. The choice is kept with the run.</source>
        <translation>Uma placa de vídeo, se a LibTorch encontrar uma; senão, o processador. O que foi escolhido fica guardado com a execução.</translation>
    </message>
    <message>
        <source>Where G and D are trained. Pictures and measures made alongside training are computed on the processor.</source>
        <translation>Onde G e D calculam enquanto treinam. As imagens e medidas feitas ao lado do treinamento saem do processador.</translation>
    </message>
    <message>
        <source>Full single precision.</source>
        <translation>Precisão simples, exata.</translation>
    </message>
    <message>
        <source>How the nets lay out pictures in memory.</source>
        <translation>Como as imagens ficam na memória dentro das redes.</translation>
    </message>
    <message>
        <source>How long to train, not counting pauses. 0: until another limit is reached, or until you stop it.</source>
        <translation>Quanto tempo treinar, sem contar as pausas. 0: até que os outros limites sejam atingidos, ou até que se pare.</translation>
    </message>
    <message>
        <source>Ends after this many updates. 0: no such limit.</source>
        <translation>Termina depois de tantas atualizações. 0: sem esse limite.</translation>
    </message>
    <message>
        <source>Ends after this many thousand real pictures have been shown to D. 0: no such limit.</source>
        <translation>Termina depois de tantos milhares de imagens reais mostradas a D. 0: sem esse limite.</translation>
    </message>
    <message>
        <source>Ends when the distance to real pictures has not improved for this many updates. 0: never.</source>
        <translation>Termina quando a distância às imagens reais não diminuiu durante tantas atualizações. 0: nunca.</translation>
    </message>
    <message>
        <source>Ends when D&apos;s accuracy on real and generated pictures has been at least 99 % for this many updates: G then has nothing to learn from. 0: never.</source>
        <translation>Termina quando D distinguiu pelo menos 99 % das imagens reais e geradas durante tantas atualizações: G então não tem mais com que aprender. 0: nunca.</translation>
    </message>
    <message>
        <source>Ends when the training doctor has for hundreds of updates reported something that does not heal by itself: D dominates, G collapses, the learning rates are too high, or training has stalled. Meant for queues and sweeps.</source>
        <translation>Termina quando o doutor do treinamento vê há centenas de atualizações algo que não se cura sozinho: D domina, G colapsa, as taxas de aprendizado são altas demais ou o treino estagnou. Para filas e varreduras.</translation>
    </message>
    <message>
        <source>Updates per point</source>
        <translation>Por ponto</translation>
    </message>
    <message>
        <source>Points between two measurements of the distance to real pictures.</source>
        <translation>Pontos entre duas medidas da distância às imagens reais.</translation>
    </message>
    <message>
        <source>A full checkpoint is written this often, and on every pause and at the end.</source>
        <translation>Um checkpoint completo é gravado com essa frequência, em cada pausa e no final.</translation>
    </message>
    <message>
        <source>Also save every</source>
        <translation>Salvar também a cada</translation>
    </message>
    <message>
        <source>Full checkpoints also at every multiple of this number of updates, whatever the clock says, so that another run has them at the same updates; as many stay as are kept. 0: by the clock alone.</source>
        <translation>Checkpoints completos também nos múltiplos deste número de atualizações, seja qual for o relógio, para que outra execução os tenha nas mesmas atualizações; ficam tantos quantos se guardam. 0: só pelo relógio.</translation>
    </message>
    <message>
        <source>How many latents the gallery shows in each snapshot.</source>
        <translation>Quantos latentes a galeria mostra em cada momento.</translation>
    </message>
    <message>
        <source>Which latents the gallery shows. Each latent depends only on this seed and its number.</source>
        <translation>Quais latentes a galeria mostra. Cada latente depende somente desta semente e do seu número.</translation>
    </message>
    <message>
        <source>Snapshots kept</source>
        <translation>Momentos</translation>
    </message>
    <message>
        <source>When there are more, every second one of the older ones is removed; the first, the newest and starred ones stay.</source>
        <translation>Quando há mais que isso, sai um em cada dois dos mais antigos; o primeiro, o mais novo e os marcados com estrela ficam.</translation>
    </message>
    <message>
        <source>Snapshots that can still make new pictures.</source>
        <translation>Momentos que ainda podem fazer imagens novas.</translation>
    </message>
    <message>
        <source>The newest full checkpoints; the first and starred ones are kept as well.</source>
        <translation>Os checkpoints completos mais novos; o primeiro e os marcados com estrela ficam além desses.</translation>
    </message>
    <message>
        <source>%1: %2 is neither a power of two nor three times one. Use 16, 24, 32, 48, 64, 96, 128, 192 or 256.</source>
        <translation>%1: %2 não é uma potência de dois nem o triplo de uma. Use 16, 24, 32, 48, 64, 96, 128, 192 ou 256.</translation>
    </message>
    <message>
        <source>d.updates and g.updates are both 0: neither player would learn. Set one of them to 1 or more.</source>
        <translation>d.updates e g.updates são ambos 0: ninguém aprenderia. Ponha 1 ou mais em um deles.</translation>
    </message>
    <message>
        <source>experiment.json: %1. Restore the file from a copy of the run.</source>
        <translation>experiment.json: %1. Pegue o arquivo de uma cópia da execução.</translation>
    </message>
    <message>
        <source>a time in the schedule is not a whole number</source>
        <translation>um momento da agenda não é um número inteiro</translation>
    </message>
    <message>
        <source>it is not a Forja experiment</source>
        <translation>não é um experimento do Forja</translation>
    </message>
    <message>
        <source>%1: there is no such preset. Use one of: %2.</source>
        <translation>%1: essa predefinição não existe. Use uma destas: %2.</translation>
    </message>
    <message>
        <source>The sweep crosses “%1”, which is not a setting. `forja-cli fields` lists them; the closest is %2.</source>
        <translation>A varredura cruza “%1”, que não é um ajuste. `forja-cli fields` lista todos; o mais parecido é %2.</translation>
    </message>
    <message>
        <source>This is not a sweep file of this version: it must be JSON and say &quot;format&quot;: 1.</source>
        <translation>Este não é um arquivo de varredura desta versão: deve ser JSON e dizer &quot;format&quot;: 1.</translation>
    </message>
    <message>
        <source>The sweep file has an unknown part, “%1”. Known parts: %2.</source>
        <translation>O arquivo de varredura tem uma parte “%1”, que não é conhecida aqui. Conhecidas são: %2.</translation>
    </message>
    <message>
        <source>“%1” cannot be a sweep&apos;s name. Use letters, digits and dashes.</source>
        <translation>“%1” não pode ser o nome de uma varredura. Use letras, algarismos e hifens.</translation>
    </message>
    <message>
        <source>The sweep crosses %1 twice. List each setting once, and seeds as “seeds”.</source>
        <translation>A varredura cruza %1 duas vezes. Indique cada ajuste uma só vez, e as sementes como “seeds”.</translation>
    </message>
    <message>
        <source>%1 has the same value twice. Both would be the same run.</source>
        <translation>%1 tem o mesmo valor duas vezes. Ambos dariam a mesma execução.</translation>
    </message>
    <message>
        <source>%1 has no values. Give at least one.</source>
        <translation>%1 não tem valores. Indique ao menos um.</translation>
    </message>
    <message>
        <source>The sweep would have %1 runs; the limit is 1,000. Use fewer values or seeds.</source>
        <translation>A varredura teria %1 execuções; no máximo são 1.000. Use menos valores ou sementes.</translation>
    </message>
    <message>
        <source>Each channel is normalised to mean 0 and standard deviation 1 over the batch. Learns fast.</source>
        <translation>Cada canal é levado a média 0 e desvio 1 sobre o lote. Aprende rápido.</translation>
    </message>
    <message>
        <source>The same, but over 4 groups of channels within each picture.</source>
        <translation>O mesmo sobre 4 grupos de canais de cada imagem isolada.</translation>
    </message>
    <message>
        <source>Channels next to the picture; they double each time the side is halved. Doubling the width takes up to four times the work.</source>
        <translation>Canais junto à imagem; dobram a cada vez que o lado cai à metade. O dobro da largura é até o quádruplo do trabalho.</translation>
    </message>
    <message>
        <source>How the activations between G&apos;s layers are normalised.</source>
        <translation>Como as ativações entre as camadas de G são normalizadas.</translation>
    </message>
    <message>
        <source>How G doubles the resolution.</source>
        <translation>Como G dobra os lados.</translation>
    </message>
    <message>
        <source>Slower, but without a checkerboard pattern.</source>
        <translation>Repete o vizinho mais próximo, depois uma convolução. Mais lenta, sem padrão quadriculado.</translation>
    </message>
    <message>
        <source>Initial weights</source>
        <translation>Pesos iniciais</translation>
    </message>
    <message>
        <source>Standard deviation of the initial weights of G&apos;s first layer. The paper uses 0.02.</source>
        <translation>Desvio padrão dos pesos da primeira camada de G no início. O do artigo é 0,02.</translation>
    </message>
    <message>
        <source>Channels after D&apos;s first layer; they double each time the side is halved.</source>
        <translation>Canais após a primeira camada de D; dobram a cada vez que o lado cai à metade.</translation>
    </message>
    <message>
        <source>How the activations between D&apos;s layers are normalised. With batch, D&apos;s output for a picture depends on the rest of the batch.</source>
        <translation>Como as ativações entre as camadas de D são normalizadas. Com lote, a saída de D para uma imagem depende do resto do lote.</translation>
    </message>
    <message>
        <source>data.width, data.height: %1 x %2 is more elongated than 4 to 1, which DCGAN does not support. Make the sides more alike.</source>
        <translation>data.width, data.height: %1 x %2 passa de 4 para 1, e para isso a DCGAN não pode ser construída. Torne os lados mais parecidos.</translation>
    </message>
    <message>
        <source>%1: %2 would become %3 channels at this size, more than %4. Use %5 or less.</source>
        <translation>%1: %2 se tornariam %3 canais neste tamanho, mais que %4. Use %5 ou menos.</translation>
    </message>
    <message>
        <source>Plain convolutions; small and fast. Start with this one.</source>
        <translation>Convoluções simples; pequena e rápida. É a indicada para começar.</translation>
    </message>
    <message>
        <source>Units in each hidden layer.</source>
        <translation>Quantos números em cada camada oculta.</translation>
    </message>
    <message>
        <source>The nonlinearity between the layers; without it the net would be linear.</source>
        <translation>A não linearidade entre as camadas; sem ela a rede seria linear.</translation>
    </message>
    <message>
        <source>Negative values become 0: straight pieces with sharp folds.</source>
        <translation>Números negativos viram 0: pedaços retos com dobras vivas.</translation>
    </message>
    <message>
        <source>Only linear layers (multi-layer perceptron): for points of the plane, or to see what pictures gain from convolutions.</source>
        <translation>Só camadas lineares (perceptron multicamada): para pontos do plano, ou para ver o que as imagens ganham com convoluções.</translation>
    </message>
    <message>
        <source>D&apos;s loss is 0 once real is above 1 and generated below -1; G raises D&apos;s output. Common with spectral norm.</source>
        <translation>A perda de D é 0 quando as reais ficam acima de 1 e as geradas abaixo de -1; G eleva a saída de D. Comum com norma espectral.</translation>
    </message>
    <message>
        <source>D should answer 1 for real and 0 for generated; its squared error is the loss.</source>
        <translation>D deve responder 1 para as reais e 0 para as geradas; a perda é o quadrado do erro.</translation>
    </message>
    <message>
        <source>The original game: G makes D&apos;s answer “generated” less likely. Where D is sure, G stops learning.</source>
        <translation>O jogo original: G torna improvável o “gerada” de D. Onde D tem certeza, G para de aprender.</translation>
    </message>
    <message>
        <source>D gives the probability that a picture is real; G raises it for its own. G keeps learning even where D is sure.</source>
        <translation>D dá a probabilidade de uma imagem ser real; G a aumenta para as suas. G continua aprendendo mesmo onde D tem certeza.</translation>
    </message>
    <message>
        <source>lab.json: %1. Restore the file from a copy of the folder, or ask the question again.</source>
        <translation>lab.json: %1. Pegue o arquivo de uma cópia da pasta ou faça a pergunta de novo.</translation>
    </message>
    <message>
        <source>%1: name: another question is already called %2. Give this one a different name.</source>
        <translation>%1: name: outra pergunta já se chama %2. Dê a esta um nome próprio.</translation>
    </message>
    <message>
        <source>%1, line %2, column %3: this is not JSON (%4). Correct what is there or just before it.</source>
        <translation>%1, linha %2, coluna %3: isto não é JSON (%4). Conserte o que está ali ou logo antes.</translation>
    </message>
    <message>
        <source>%1: a question cannot set this. Whoever asks chooses pictures and seed, and the latents shown are the same for all runs; leave it out.</source>
        <translation>%1: uma pergunta não pode definir isto. As imagens e a semente vêm de quem pergunta, e os latentes exibidos são os mesmos para todas as execuções; deixe-o de fora.</translation>
    </message>
    <message>
        <source>%1: this setting cannot change during a run. Put it into the arm&apos;s &quot;set&quot;.</source>
        <translation>%1: este ajuste não pode mudar durante uma execução. Ponha-o no &quot;set&quot; do braço.</translation>
    </message>
    <message>
        <source>format: a question for the Lab begins with &quot;format&quot;: 1.</source>
        <translation>format: uma pergunta para o laboratório começa com &quot;format&quot;: 1.</translation>
    </message>
    <message>
        <source>%1: there is no such part. Known parts here: %2.</source>
        <translation>%1: essa parte não existe. Conhecidas aqui são: %2.</translation>
    </message>
    <message>
        <source>The field&apos;s reference settings, for comparison: width 64, batch norm in both nets, learning rate 2e-4.</source>
        <translation>Os ajustes de referência da área, para comparação: largura 64, norma de lote nas duas redes, taxa de aprendizado 2e-4.</translation>
    </message>
    <message>
        <source>Points of the plane instead of pictures: nets so small that you can see every step.</source>
        <translation>Pontos do plano em vez de imagens: redes pequenas, das quais se vê cada passo.</translation>
    </message>
    <message>
        <source>Wider nets and a longer average of G&apos;s weights, for hours of training.</source>
        <translation>Redes mais largas e uma média mais longa dos pesos de G, para horas de treinamento.</translation>
    </message>
    <message>
        <source>Something recognisable in well under a minute: small nets and high learning rates.</source>
        <translation>Algo reconhecível em bem menos de um minuto: redes pequenas e taxas de aprendizado altas.</translation>
    </message>
    <message>
        <source>For fewer than about a thousand pictures: D sees them shifted at random, so that it cannot memorise them.</source>
        <translation>Para menos de cerca de mil imagens: D as vê deslocadas ao acaso, e assim não pode decorá-las.</translation>
    </message>
    <message>
        <source>Some of D&apos;s labels are wrong on purpose: a real picture is called generated, or the other way round. If the pictures inherited D&apos;s errors, the share of generated pictures that cannot be read would follow the dashed line, which starts at the share that cannot be read when no label is wrong. At 50 % the labels say nothing: that is the control, which must fail. In theory, symmetric errors below one half lead G to the same optimum with a weaker signal on the way; this is what happens within 900 updates. An independent classifier, trained on the real pictures and their classes, says what can be read.</source>
        <translation>Alguns dos rótulos de D estão errados de propósito: uma imagem real é dita gerada, ou o contrário. Se as imagens herdassem os erros de D, a fração das geradas que não se consegue ler seguiria a linha tracejada, que começa na fração ilegível quando nenhum rótulo está errado. Com 50 % os rótulos não dizem nada: esse é o controle, que tem de falhar. Com erros simétricos abaixo da metade, pela teoria G chega ao mesmo ótimo, com um sinal mais fraco no caminho; aqui está o que acontece em 900 atualizações. Um classificador independente, treinado com as imagens reais e as suas classes, diz o que se consegue ler.</translation>
    </message>
    <message>
        <source>flipped labels</source>
        <translation>rótulos trocados</translation>
    </message>
    <message>
        <source>After 900 updates with one label in ten wrong, %4 % of the pictures cannot be read, and %5 % with none wrong: a difference of %1 points (95 %: %2 to %3, %6 seeds). If the errors were inherited, it would be 10 points.</source>
        <translation>Após 900 atualizações com um rótulo errado em dez, %4 % das imagens não são legíveis, e %5 % sem nenhum errado: diferença de %1 pontos (95 %: %2 a %3, %6 sementes). Se fossem herdados, seriam 10 pontos a mais.</translation>
    </message>
    <message>
        <source>After 900 updates with one label in ten wrong, %4 % of the pictures cannot be read, and %5 % with none wrong: a difference of %1 points (95 %: %2 to %3, %6 seeds). These seeds cannot tell whether that is as much as half of the 10 points that inherited errors would add.</source>
        <translation>Após 900 atualizações com um rótulo errado em dez, %4 % das imagens não são legíveis, e %5 % sem nenhum errado: diferença de %1 pontos (95 %: %2 a %3, %6 sementes). Com estas sementes não se pode dizer se isso chega à metade dos 10 pontos que os erros herdados somariam.</translation>
    </message>
    <message>
        <source>It is unclear whether the control failed: with half of the labels wrong, %4 % cannot be read (95 % of the difference: %2 to %3 points).</source>
        <translation>Não está claro se o controle falhou: com metade dos rótulos errados, %4 % não são legíveis (95 % da diferença: %2 a %3 pontos).</translation>
    </message>
    <message>
        <source>A healthy run after 100 and after 800 updates: how often D is right about the pictures that it trains on, and how many of G&apos;s pictures can be read by then. If D had to be right for G to learn, a D that gets more than one picture in ten wrong would leave them unreadable.</source>
        <translation>Uma execução saudável após 100 e após 800 atualizações: com que frequência D acerta nas imagens com que treina, e quantas das imagens de G se consegue ler até lá. Se D tivesse de acertar para que G aprendesse, um D que erra mais de uma imagem em dez as deixaria ilegíveis.</translation>
    </message>
    <message>
        <source>Yes: D gets more than one picture in ten wrong, and G&apos;s still become readable</source>
        <translation>Sim: D erra mais de uma imagem em dez, e mesmo assim elas se tornam legíveis</translation>
    </message>
    <message>
        <source>No: D gets nine in ten or more right</source>
        <translation>Não: D acerta nove em dez ou mais</translation>
    </message>
    <message>
        <source>Updates</source>
        <translation>Atualizações</translation>
    </message>
    <message>
        <source>Share of pictures that D classifies correctly</source>
        <translation>Fração das imagens que D classifica corretamente</translation>
    </message>
    <message>
        <source>At the end D classifies %4 % of its pictures correctly, clearly below %5 % (a difference of %1 points, 95 %: %2 to %3, %6 seeds): a healthy D keeps making mistakes.</source>
        <translation>No fim, D acerta %4 % das suas imagens, claramente menos que %5 % (diferença de %1 pontos, 95 %: %2 a %3, %6 sementes): um D saudável continua errando.</translation>
    </message>
    <message>
        <source>At the end D classifies %4 % of its pictures correctly, clearly not below %5 % (a difference of %1 points, 95 %: %2 to %3, %6 seeds).</source>
        <translation>No fim, D acerta %4 % das suas imagens, claramente não menos que %5 % (diferença de %1 pontos, 95 %: %2 a %3, %6 sementes).</translation>
    </message>
    <message>
        <source>At the end D classifies %4 % of its pictures correctly. It is unclear whether that is below %5 % (a difference of %1 points, 95 %: %2 to %3, %6 seeds).</source>
        <translation>No fim, D acerta %4 % das suas imagens. Se isso é menos que %5 %, não se pode dizer (diferença de %1 pontos, 95 %: %2 a %3, %6 sementes).</translation>
    </message>
    <message>
        <source>It is unclear whether the pictures became readable: %5 % could not be read after 100 updates, %4 % after 800 (a difference of %1 points, 95 %: %2 to %3).</source>
        <translation>Não se pode dizer se as imagens se tornaram legíveis: %5 % não eram após 100 atualizações, %4 % após 800 (diferença de %1 pontos, 95 %: %2 a %3).</translation>
    </message>
    <message>
        <source>It is unclear whether their distance to real pictures fell: from %5 to %4 (a difference of %1, 95 %: %2 to %3).</source>
        <translation>Não se pode dizer se a distância delas às imagens reais caiu: de %5 para %4 (diferença de %1, 95 %: %2 a %3).</translation>
    </message>
    <message>
        <source>It does not. D starts with random weights and is shown pictures that carry a label: *from the folder* or *from G*. Each update moves its weights a little towards the right labels. Here are D&apos;s first ten updates, picture by picture, with its accuracy on pictures of both kinds that it never trained on. Then it is shown **real** pictures that are not good ones: blurred, inverted, and from somewhere else. D was never told what a good picture is, only where pictures come from.</source>
        <translation>Não sabe. D começa com pesos aleatórios e vê imagens que trazem um rótulo: *da pasta* ou *de G*. Cada atualização move um pouco os seus pesos, para que os rótulos saiam certos. Aqui estão as dez primeiras atualizações de D, imagem por imagem, com os seus acertos em imagens dos dois tipos com que ele nunca treinou. Depois ele vê imagens **reais** que não são boas: borradas, invertidas e vindas de outro lugar. Nunca se disse a D o que é uma boa imagem, só de onde as imagens vêm.</translation>
    </message>
    <message>
        <source>After ten updates D calls %4 % of blurred real pictures real, and %5 % of sharp ones: %1 points apart (95 %: %2 to %3, %6 seeds). All of them are real: D has learned what its folder&apos;s pictures look like, and nothing about truth.</source>
        <translation>Após dez atualizações, D diz “real” para %4 % das imagens reais borradas e %5 % das nítidas: %1 pontos de diferença (95 %: %2 a %3, %6 sementes). Todas elas são reais: D aprendeu como são as imagens da sua pasta, e nada sobre a verdade.</translation>
    </message>
    <message>
        <source>After ten updates D calls %4 % of blurred real pictures real, and %5 % of sharp ones: %1 points apart (95 %: %2 to %3, %6 seeds). To D, a blurred picture still looks like one from the folder: it judges origin, not quality.</source>
        <translation>Após dez atualizações, D chama de reais %4 % das imagens reais borradas e %5 % das nítidas: %1 pontos de distância (95 %: %2 a %3, %6 sementes). Para ele, uma imagem borrada ainda parece uma da pasta: ele distingue a origem, não a qualidade.</translation>
    </message>
    <message>
        <source>After ten updates D calls %4 % of blurred real pictures real, and %5 % of sharp ones. The difference, %1 points (95 %: %2 to %3, %6 seeds), is not clear enough to say whether blur matters to D.</source>
        <translation>Após dez atualizações, D chama de reais %4 % das imagens reais borradas e %5 % das nítidas. A diferença, %1 pontos (95 %: %2 a %3, %6 sementes), não é clara o bastante para dizer se o borrão incomoda D.</translation>
    </message>
    <message>
        <source>The seeds differ too much to say how well it tells G&apos;s pictures from unseen real ones: %4 % against %5 % are called real.</source>
        <translation>O quanto ele distingue as imagens de G das reais nunca vistas varia demais entre as sementes: chama de reais %4 % contra %5 %.</translation>
    </message>
    <message>
        <source>G gets three updates for each one of D, at ten times the learning rate. It finds one picture that fools the slow D, and makes it for every latent. The signs: diversity far below that of real pictures (a half or less), D&apos;s accuracy below one half, and a fading gradient of G. The cure, a change during training: D learns faster and more often, G more slowly.</source>
        <translation>G faz três atualizações para cada uma de D, com uma taxa de aprendizado dez vezes maior. Ele acha uma imagem que engana o lento D, e a faz para todo latente. Os sinais: diversidade muito abaixo da das imagens reais (a metade ou menos), acertos de D abaixo da metade, gradiente de G que some. A cura, como mudança durante o treinamento: D aprende mais rápido e mais vezes, G mais devagar.</translation>
    </message>
    <message>
        <source>No: by then it is too late</source>
        <translation>Não: aí já é tarde demais</translation>
    </message>
    <message>
        <source>G too fast, corrected at 300</source>
        <translation>G rápido demais, corrigido em 300</translation>
    </message>
    <message>
        <source>Diversity of the pictures (1: like real ones)</source>
        <translation>Diversidade das imagens (1: como as reais)</translation>
    </message>
    <message>
        <source>With the change at update 300, the run recovers: %4, against %5 without it (difference %1, 95 %: %2 to %3, %6 seeds).</source>
        <translation>Mudada na atualização 300, enquanto treina, ela se recupera: %4, contra %5 sem a mudança (diferença %1, 95 %: %2 a %3, %6 sementes).</translation>
    </message>
    <message>
        <source>With the change at update 300, the run does not recover: %4, against %5 without it (difference %1, 95 %: %2 to %3, %6 seeds).</source>
        <translation>Mudada na atualização 300, enquanto treina, ela não se recupera: %4, contra %5 sem a mudança (diferença %1, 95 %: %2 a %3, %6 sementes).</translation>
    </message>
    <message>
        <source>With the change at update 300: %4, against %5 without it. It is unclear whether the run recovers (difference %1, 95 %: %2 to %3, %6 seeds).</source>
        <translation>Mudada na atualização 300, enquanto treina: %4, contra %5 sem a mudança. Não está claro se ela se recupera (diferença %1, 95 %: %2 a %3, %6 sementes).</translation>
    </message>
    <message>
        <source>The sick run is sick: %4, against %5 for the healthy one.</source>
        <translation>A execução doente está doente: %4, contra %5 da saudável.</translation>
    </message>
    <message>
        <source>The sick run is not clearly sick: %4, against %5 for the healthy one. In that case this experiment says nothing.</source>
        <translation>A execução doente não está claramente doente: %4, contra %5 da saudável. Nesse caso, este experimento não diz nada.</translation>
    </message>
    <message>
        <source>It is unclear whether the sick run is sick: %4, against %5 for the healthy one (95 % of the difference: %2 to %3).</source>
        <translation>Não se pode dizer se a execução doente está doente: %4, contra %5 da saudável (95 % da diferença: %2 a %3).</translation>
    </message>
    <message>
        <source>What goes wrong: too high a learning rate</source>
        <translation>O que dá errado: taxa de aprendizado alta demais</translation>
    </message>
    <message>
        <source>Both players learn at a hundred times the usual rate. Each update overshoots, and the next one overshoots back. The signs: gradients and losses that jump by orders of magnitude. What is tried against it during training: the usual learning rates.</source>
        <translation>Os dois jogadores aprendem com uma taxa cem vezes maior que a normal. Cada atualização passa do ponto, e a seguinte passa do ponto na volta. Os sinais: gradientes e perdas que saltam por ordens de grandeza. O que se tenta contra isso durante o treinamento: as taxas de aprendizado normais.</translation>
    </message>
    <message>
        <source>learning rates too high</source>
        <translation>taxas altas demais</translation>
    </message>
    <message>
        <source>usual rates from update 100</source>
        <translation>taxas normais a partir de 100</translation>
    </message>
    <message>
        <source>With the change at update 100, the run recovers: %4 % cannot be read, against %5 % without it (difference %1 points, 95 %: %2 to %3, %6 seeds).</source>
        <translation>Mudada na atualização 100, enquanto treina, ela se recupera: %4 % não são legíveis, contra %5 % sem a mudança (diferença de %1 pontos, 95 %: %2 a %3, %6 sementes).</translation>
    </message>
    <message>
        <source>With the change at update 100, the run does not recover: %4 % cannot be read, against %5 % without it (difference %1 points, 95 %: %2 to %3, %6 seeds).</source>
        <translation>Mudada na atualização 100, enquanto treina, ela não se recupera: %4 % não são legíveis, contra %5 % sem a mudança (diferença de %1 pontos, 95 %: %2 a %3, %6 sementes).</translation>
    </message>
    <message>
        <source>With the change at update 100: %4 % cannot be read, against %5 % without it. It is unclear whether the run recovers (difference %1 points, 95 %: %2 to %3, %6 seeds).</source>
        <translation>Mudada na atualização 100, enquanto treina: %4 % não são legíveis, contra %5 % sem a mudança. Se ela se recupera não está claro (diferença de %1 pontos, 95 %: %2 a %3, %6 sementes).</translation>
    </message>
    <message>
        <source>The sick run is sick: %4 % cannot be read, against %5 % for the healthy one.</source>
        <translation>A execução doente está doente: %4 % não são legíveis, contra %5 % da saudável.</translation>
    </message>
    <message>
        <source>The sick run is not clearly sick: %4 % cannot be read, against %5 % for the healthy one. In that case this experiment says nothing.</source>
        <translation>A execução doente não está claramente doente: %4 % não são legíveis, contra %5 % da saudável. Nesse caso, este experimento não diz nada.</translation>
    </message>
    <message>
        <source>It is unclear whether the sick run is sick: %4 % cannot be read, against %5 % for the healthy one (95 % of the difference: %2 to %3 points).</source>
        <translation>Não se pode dizer se a execução doente está doente: %4 % não são legíveis, contra %5 % da saudável (95 % da diferença: %2 a %3 pontos).</translation>
    </message>
    <message>
        <source>D learns alone for 300 updates and then beside G with the original minimax loss. It is always right, and so certain that next to nothing reaches G. The signs: accuracy 100 %, G&apos;s gradient near 0, pictures that do not change. The cure, a change during training: some of D&apos;s labels are flipped, so that it cannot be certain, and it learns more slowly.</source>
        <translation>D aprende sozinho por 300 atualizações e depois ao lado de G, com a perda minimax original. Ele acerta sempre, e com tanta certeza que quase nada chega a G. Os sinais: acertos de 100 %, gradiente de G perto de 0, imagens que não mudam. A cura, como mudança durante o treinamento: alguns rótulos de D são trocados, para que ele não possa ter certeza, e ele aprende mais devagar.</translation>
    </message>
    <message>
        <source>D too strong, corrected at 200</source>
        <translation>D forte demais, corrigido em 200</translation>
    </message>
    <message>
        <source>With the change at update 200, the run recovers: %4, against %5 without it (difference %1, 95 %: %2 to %3, %6 seeds).</source>
        <translation>Mudada na atualização 200, enquanto treina, ela se recupera: %4, contra %5 sem a mudança (diferença %1, 95 %: %2 a %3, %6 sementes).</translation>
    </message>
    <message>
        <source>With the change at update 200, the run does not recover: %4, against %5 without it (difference %1, 95 %: %2 to %3, %6 seeds).</source>
        <translation>Mudada na atualização 200, enquanto treina, ela não se recupera: %4, contra %5 sem a mudança (diferença %1, 95 %: %2 a %3, %6 sementes).</translation>
    </message>
    <message>
        <source>With the change at update 200: %4, against %5 without it. It is unclear whether the run recovers (difference %1, 95 %: %2 to %3, %6 seeds).</source>
        <translation>Mudada na atualização 200, enquanto treina: %4, contra %5 sem a mudança. Não está claro se ela se recupera (diferença %1, 95 %: %2 a %3, %6 sementes).</translation>
    </message>
    <message>
        <source>D learns alone for 0, 100 or 1,000 updates, then both learn together. The dots show how many of the generated pictures cannot be read after 200, 400 and 600 updates of G, at learning rates of 3e-3 for G and 1e-3 for D. An independent classifier, trained on the real pictures and their classes, says what can be read. Updates of D alone take time too: the charts over seconds count them, those over updates do not.</source>
        <translation>D aprende sozinho por 0, 100 ou 1.000 atualizações, depois os dois aprendem juntos. Os pontos mostram quantas das imagens geradas não se consegue ler após 200, 400 e 600 atualizações de G, com taxas de aprendizado de 3e-3 para G e 1e-3 para D. Um classificador independente, treinado com as imagens reais e as suas classes, diz o que se consegue ler. As atualizações só de D também levam tempo: os gráficos por segundos as contam, os por atualizações não.</translation>
    </message>
    <message>
        <source>With 1,000 updates of D alone first, fewer pictures are unreadable after 600 updates of G: %4 % instead of %5 % (a difference of %1 points, 95 %: %2 to %3, %6 seeds). It is not required: G also learns without it.</source>
        <translation>Com 1.000 atualizações só de D antes, menos imagens são ilegíveis após 600 atualizações de G: %4 % em vez de %5 % (diferença de %1 pontos, 95 %: %2 a %3, %6 sementes). Não é necessário: G também aprende sem isso.</translation>
    </message>
    <message>
        <source>After 600 updates of G, %4 % of the pictures cannot be read with 1,000 updates of D alone first and %5 % without. It is unclear whether they gain anything (a difference of %1 points, 95 %: %2 to %3, %6 seeds).</source>
        <translation>Após 600 atualizações de G, %4 % das imagens não são legíveis com 1.000 atualizações só de D antes e %5 % sem elas. Não se pode dizer se elas trazem ganho (diferença de %1 pontos, 95 %: %2 a %3, %6 sementes).</translation>
    </message>
    <message>
        <source>The long head start even sets G back: %4 % of the pictures cannot be read instead of %5 %, after the same number of updates of G.</source>
        <translation>A vantagem longa até atrasa G: %4 % das imagens não são legíveis em vez de %5 %, após o mesmo número de atualizações de G.</translation>
    </message>
    <message>
        <source>It is unclear whether the long head start sets G back by more than 10 points: %4 % of the pictures cannot be read with it and %5 % without (95 % of the difference: %2 to %3 points).</source>
        <translation>Não se pode dizer se a vantagem longa atrasa G em mais de 10 pontos: %4 % das imagens não são legíveis com ela e %5 % sem ela (95 % da diferença: %2 a %3 pontos).</translation>
    </message>
    <message>
        <source>It is unclear whether a head start of 100 updates changes anything: %4 % of the pictures cannot be read with it and %5 % without (95 % of the difference: %2 to %3 points).</source>
        <translation>Não se pode dizer se uma vantagem de 100 atualizações muda alguma coisa: %4 % das imagens não são legíveis com ela e %5 % sem ela (95 % da diferença: %2 a %3 pontos).</translation>
    </message>
    <message>
        <source>At update 150 one player stops learning while the other goes on: G then has a D that cannot respond, or D has a G that does not improve. In one run D never learns again; in two others both players learn together again from update 300. The charts show how one player exploits the other, and how quickly that ends.</source>
        <translation>Na atualização 150, um jogador para de aprender enquanto o outro continua: G fica então com um D que não pode responder, ou D com um G que não melhora. Em uma execução D não volta a aprender; em outras duas, os dois voltam a aprender juntos a partir da atualização 300. Os gráficos mostram como um explora o outro, e com que rapidez isso passa.</translation>
    </message>
    <message>
        <source>Yes: alone, G ruins its pictures</source>
        <translation>Sim: sozinho, G estraga as suas imagens</translation>
    </message>
    <message>
        <source>Without a D that responds, G ruins its pictures: distance %4, against %5 when both learn (difference %1, 95 %: %2 to %3, %6 seeds).</source>
        <translation>Sem um D que responda, G estraga as suas imagens: distância %4, contra %5 quando os dois aprendem (diferença %1, 95 %: %2 a %3, %6 sementes).</translation>
    </message>
    <message>
        <source>Without a D that responds, G&apos;s pictures are hardly worse: distance %4, against %5 when both learn (difference %1, 95 %: %2 to %3, %6 seeds).</source>
        <translation>Sem um D que responda, as imagens de G quase não pioram: distância %4, contra %5 quando os dois aprendem (diferença %1, 95 %: %2 a %3, %6 sementes).</translation>
    </message>
    <message>
        <source>Without a D that responds: distance %4, against %5 when both learn. The difference of %1 (95 %: %2 to %3, %6 seeds) is not clear.</source>
        <translation>Sem um D que responda: distância %4, contra %5 quando os dois aprendem. A diferença de %1 (95 %: %2 a %3, %6 sementes) não é clara.</translation>
    </message>
    <message>
        <source>Once D learns again, most of the damage is undone: %4 against %5.</source>
        <translation>Quando D volta a aprender, a maior parte se conserta: %4 contra %5.</translation>
    </message>
    <message>
        <source>Once D learns again, little of the damage is undone: %4 against %5.</source>
        <translation>Quando D volta a aprender, pouco se conserta: %4 contra %5.</translation>
    </message>
    <message>
        <source>It is unclear whether the damage is undone once D learns again: %4 against %5 (95 % of the difference: %2 to %3).</source>
        <translation>Não se pode dizer se isso se conserta quando D volta a aprender: %4 contra %5 (95 % da diferença: %2 a %3).</translation>
    </message>
    <message>
        <source>D never sees class labels here. Afterwards a linear classifier is trained on D&apos;s penultimate layer with 5, 10 or 50 labelled pictures per class, drawn 20 times. For comparison: the same on raw pixels, on their principal components and on a D that was never trained, and the same network trained on those labels alone.</source>
        <translation>Aqui D nunca vê rótulos de classe. Depois, um classificador linear é treinado com a penúltima camada de D, com 5, 10 ou 50 imagens rotuladas por classe, sorteadas 20 vezes. Para comparação: o mesmo com os pixels crus, com as suas componentes principais e com um D que nunca foi treinado, e a mesma rede treinada só com esses rótulos.</translation>
    </message>
    <message>
        <source>Labels per class</source>
        <translation>Rótulos por classe</translation>
    </message>
    <message>
        <source>Accuracy on unseen pictures</source>
        <translation>Acertos em imagens não vistas</translation>
    </message>
    <message>
        <source>With 10 labels per class, D&apos;s features reach an accuracy of %4 %, raw pixels %5 %: %1 points more (95 %: %2 to %3, %6 seeds).</source>
        <translation>Com 10 rótulos de cada classe, as features de D acertam em %4 %, os pixels crus em %5 %: %1 pontos a mais (95 %: %2 a %3, %6 sementes).</translation>
    </message>
    <message>
        <source>With 10 labels per class, D&apos;s features reach an accuracy of %4 %, raw pixels %5 %: not worth it (%1 points, 95 %: %2 to %3, %6 seeds).</source>
        <translation>Com 10 rótulos de cada classe, as features de D acertam em %4 %, os pixels crus em %5 %: não compensa (%1 pontos, 95 %: %2 a %3, %6 sementes).</translation>
    </message>
    <message>
        <source>With 10 labels per class, D&apos;s features reach an accuracy of %4 %, raw pixels %5 %: a difference of %1 points (95 %: %2 to %3, %6 seeds), which is not clear.</source>
        <translation>Com 10 rótulos de cada classe, as features de D acertam em %4 %, os pixels crus em %5 %: %1 pontos (95 %: %2 a %3, %6 sementes), não está claro.</translation>
    </message>
    <message>
        <source>An untrained D of the same shape reaches %5 %: the training adds no clear gain.</source>
        <translation>Um D não treinado, da mesma forma, chega a %5 %: o treinamento não acrescenta nada de claro.</translation>
    </message>
    <message>
        <source>An untrained D of the same shape reaches %5 %: it is unclear whether the training helps (95 % of the difference: %2 to %3 points).</source>
        <translation>Um D não treinado, da mesma forma, chega a %5 %: não se pode dizer se o treinamento ajuda (95 % da diferença: %2 a %3 pontos).</translation>
    </message>
    <message>
        <source>With 50 labels per class, they are still ahead of the network trained on the labels alone: %4 % against %5 %.</source>
        <translation>Com 50 rótulos de cada classe, elas ainda ficam à frente da rede treinada só com os rótulos: %4 % contra %5 %.</translation>
    </message>
    <message>
        <source>With 50 labels per class, the network trained on the labels alone is as good or better: %5 % against %4 %.</source>
        <translation>Com 50 rótulos de cada classe, a rede treinada só com os rótulos é tão boa quanto elas, ou melhor: %5 % contra %4 %.</translation>
    </message>
    <message>
        <source>With 50 labels per class, D&apos;s features and the network trained on the labels alone cannot be told apart: %4 % against %5 %.</source>
        <translation>Com 50 rótulos de cada classe, as features de D e a rede treinada só com os rótulos não se distinguem: %4 % contra %5 %.</translation>
    </message>
    <message>
        <source>D has one output per class and learns from a few labelled pictures, from all unlabelled ones and from G&apos;s (Salimans and others, 2016). Its twin is the same network trained on the same labels and nothing else, so the difference is the gain from G and the unlabelled pictures together. Both are tested on pictures that neither has seen.</source>
        <translation>D tem uma saída para cada classe e aprende com poucas imagens rotuladas, com todas as não rotuladas e com as de G (Salimans e outros, 2016). A sua gêmea é a mesma rede treinada com os mesmos rótulos e nada mais; por isso, a diferença é o ganho de G e das imagens não rotuladas juntos. As duas são postas à prova em imagens que nenhuma viu.</translation>
    </message>
    <message>
        <source>With 10 labels per class its accuracy is %4 %, its twin&apos;s %5 %: %1 points more (95 %: %2 to %3, %6 seeds).</source>
        <translation>Com 10 rótulos de cada classe, ele acerta %4 %, e a sua gêmea, %5 %: %1 pontos a mais (95 %: %2 a %3, %6 sementes).</translation>
    </message>
    <message>
        <source>With 10 labels per class its accuracy is %4 %, its twin&apos;s %5 %: no clear gain (%1 points, 95 %: %2 to %3, %6 seeds).</source>
        <translation>Com 10 rótulos de cada classe, ele acerta em %4 %, a sua gêmea em %5 %: nenhum ganho claro (%1 pontos, 95 %: %2 a %3, %6 sementes).</translation>
    </message>
    <message>
        <source>With 10 labels per class its accuracy is %4 %, its twin&apos;s %5 %: a difference of %1 points (95 %: %2 to %3, %6 seeds), which is not clear.</source>
        <translation>Com 10 rótulos de cada classe, ele acerta em %4 %, a sua gêmea em %5 %: %1 pontos (95 %: %2 a %3, %6 sementes), não está claro.</translation>
    </message>
    <message>
        <source>D never compares two pictures: it gives each one a number. The run&apos;s histograms show how these numbers are distributed. In the tournament every saved D judges the pictures of every saved G and real ones that it has not seen; AUC is how often the real one gets the higher number (50 %: D cannot tell). A D that still recognises older generators&apos; pictures has not forgotten them; an older D that the newest G fools shows progress.</source>
        <translation>D nunca compara duas imagens: dá um número a cada uma. Os histogramas da execução mostram como esses números se distribuem. No torneio, cada D guardado julga as imagens de cada G guardado e reais que não viu; a AUC é a frequência com que a real recebe o número maior (50 %: D não as distingue). Um D que ainda reconhece as imagens de geradores mais antigos não as esqueceu; se o G mais novo engana um D mais antigo, há progresso.</translation>
    </message>
    <message>
        <source>Yes: the newest D recognises older Gs&apos; pictures best</source>
        <translation>Sim: o D mais novo distingue melhor as imagens dos G mais antigos</translation>
    </message>
    <message>
        <source>The newest D recognises older Gs&apos; pictures better than the newest G&apos;s: AUC %4 against %5 (difference %1, 95 %: %2 to %3, %6 seeds). G has made progress, and D has not forgotten.</source>
        <translation>O D mais novo distingue melhor as imagens dos G mais antigos do que as do mais novo: AUC %4 contra %5 (diferença %1, 95 %: %2 a %3, %6 sementes). G progrediu, e D não esqueceu.</translation>
    </message>
    <message>
        <source>The newest D does not recognise older Gs&apos; pictures better: AUC %4 against %5 (difference %1, 95 %: %2 to %3, %6 seeds). Either it has forgotten some of what it knew, or G has not moved on.</source>
        <translation>O D mais novo não distingue melhor as imagens dos G mais antigos: AUC %4 contra %5 (diferença %1, 95 %: %2 a %3, %6 sementes). Ou ele esqueceu parte do que sabia, ou G não avançou.</translation>
    </message>
    <message>
        <source>The newest D&apos;s AUC is %4 on older Gs&apos; pictures and %5 on the newest G&apos;s: not clear (difference %1, 95 %: %2 to %3, %6 seeds).</source>
        <translation>A AUC do D mais novo é %4 nas imagens dos G mais antigos e %5 nas mais novas: não está claro (diferença %1, 95 %: %2 a %3, %6 sementes).</translation>
    </message>
    <message>
        <source>The newest G fools older Ds more: AUC %4 against %5.</source>
        <translation>O G mais novo engana mais os D mais antigos: AUC %4 contra %5.</translation>
    </message>
    <message>
        <source>The newest G fools older Ds no more than the newest D: AUC %4 against %5.</source>
        <translation>O G mais novo não engana os D mais antigos mais do que engana o D mais novo: AUC %4 contra %5.</translation>
    </message>
    <message>
        <source>It is unclear whether the newest G fools older Ds more: AUC %4 against %5 (95 % of the difference: %2 to %3).</source>
        <translation>Não se pode dizer se os D mais antigos se deixam enganar mais: AUC %4 contra %5 (95 % da diferença: %2 a %3).</translation>
    </message>
    <message>
        <source>“The loss is passed to both”, people write. But a loss is a single number. Here G is told different parts of D&apos;s judgement of its pictures: the true gradient (for each pixel, which way and how much), only its sign, a random direction of the same length, or only the loss&apos;s value, tried at two random steps for each picture. D learns as usual.</source>
        <translation>“A perda é passada aos dois”, lê-se por aí. Mas uma perda é um só número. Aqui G fica sabendo de partes diferentes do julgamento de D sobre as suas imagens: o gradiente verdadeiro (para cada pixel, em que sentido e quanto), só o sinal dele, uma direção aleatória do mesmo comprimento, ou apenas o valor da perda, testado em dois passos aleatórios para cada imagem. D aprende como sempre.</translation>
    </message>
    <message>
        <source>It is unclear whether the sign alone is as good: %4 against %5 (95 % of the difference: %2 to %3).</source>
        <translation>Não se pode dizer se só o sinal é tão bom: %4 contra %5 (95 % da diferença: %2 a %3).</translation>
    </message>
    <message>
        <source>A random direction of the same length comes nowhere near: %4 against %5.</source>
        <translation>Uma direção aleatória do mesmo comprimento está longe de ensinar tanto: %4 contra %5.</translation>
    </message>
    <message>
        <source>It is unclear whether a random direction is worse: %4 against %5 (95 % of the difference: %2 to %3).</source>
        <translation>Não se pode dizer se uma direção aleatória é pior: %4 contra %5 (95 % da diferença: %2 a %3).</translation>
    </message>
    <message>
        <source>Forty pictures, one at a time: is it from the folder, or from G? You judge each one; at the end you see what D said, and what is true. D has looked at thousands of pictures for this; you have looked at pictures all your life.</source>
        <translation>Quarenta imagens, uma de cada vez: é da pasta ou de G? Você julga cada uma; o que D disse dela, e o que é verdade, aparece no final. D olhou milhares de imagens para isso; você olhou imagens a vida inteira.</translation>
    </message>
    <message>
        <source>I will be right more often</source>
        <translation>Eu vou acertar mais vezes</translation>
    </message>
    <message>
        <source>%1: %2 bytes, more than the limit of %3. It is not the file it should be.</source>
        <translation>%1: %2 bytes, mais do que os %3 que são lidos. Não é o que deveria ser.</translation>
    </message>
    <message>
        <source>Not enough memory for these settings. Use a smaller batch, width or picture size.</source>
        <translation>Não há memória suficiente para estes ajustes. Use lote, largura ou tamanho de imagem menores.</translation>
    </message>
    <message>
        <source>%1: %2. Restore the file from a copy.</source>
        <translation>%1: %2. Pegue o arquivo de uma cópia.</translation>
    </message>
    <message>
        <source>its header continues after the end</source>
        <translation>o cabeçalho continua depois do fim</translation>
    </message>
    <message>
        <source>its header breaks the format at byte %1</source>
        <translation>o cabeçalho não é como o formato manda, no byte %1</translation>
    </message>
    <message>
        <source>A film takes 0.5 to 60 frames per second, a last frame of 0 to 60 seconds, an enlargement of 1 to 64 and a quality of 1 to 100. Choose values in these ranges.</source>
        <translation>Um filme aceita de 0,5 a 60 quadros por segundo, um último quadro de 0 a 60 segundos, ampliação de 1 a 64 e qualidade de 1 a 100. Escolha valores nessas faixas.</translation>
    </message>
    <message>
        <source>%1: a film needs two snapshots; the chosen part has %2. Choose more of the training, or train a little longer.</source>
        <translation>%1: um filme precisa de dois momentos guardados; há %2 no que foi escolhido. Escolha uma parte maior do treinamento ou treine um pouco mais.</translation>
    </message>
    <message>
        <source>A frame would be %1 x %2 pixels; the limit is %3 per side. Choose a smaller enlargement.</source>
        <translation>Um quadro teria %1 x %2 pixels; o máximo é %3 por lado. Escolha uma ampliação menor.</translation>
    </message>
    <message>
        <source>%1: a file with this name already exists. Choose another name.</source>
        <translation>%1: já existe um arquivo com esse nome. Escolha outro nome.</translation>
    </message>
    <message>
        <source>%1: another file with this name already exists. Choose an empty folder.</source>
        <translation>%1: já existe outro arquivo com esse nome. Escolha uma pasta vazia.</translation>
    </message>
    <message>
        <source>%1: nothing has been measured yet. Let the question run first.</source>
        <translation>%1: nada foi medido ainda. Deixe antes a pergunta ser treinada.</translation>
    </message>
    <message>
        <source>The picture is of update %1 of the run %2, whose gallery has no snapshot.</source>
        <translation>A imagem é da atualização %1 da execução %2, cuja galeria não tem nenhum momento.</translation>
    </message>
    <message>
        <source>The picture is of update %1 of the run %2. That snapshot is no longer kept; the nearest one, update %3, is shown instead.</source>
        <translation>A imagem é da atualização %1 da execução %2. Esse momento não está guardado; em seu lugar aparece o mais próximo que está, a atualização %3.</translation>
    </message>
    <message>
        <source>The picture was made in the explorer, from a latent of its own that is stored in it. Its update, %1, is shown.</source>
        <translation>A imagem foi feita no explorador, a partir de um latente próprio que está gravado nela. Aparece a atualização dela, %1.</translation>
    </message>
    <message>
        <source>The picture is seed %1, number %2, which is not among those of this gallery. Its update, %3, is shown.</source>
        <translation>A imagem é a semente %1, número %2, que não está entre as desta galeria. Aparece a atualização dela, %3.</translation>
    </message>
    <message>
        <source>%1: it comes from a run named %2, but the run at %3 has different nets. Open the run that it comes from, then try again.</source>
        <translation>%1: vem de uma execução chamada %2, mas as redes da que está em %3 são outras. Abra a execução de onde a imagem vem e tente de novo.</translation>
    </message>
    <message>
        <source>%1: it comes from update %2 of the run %3, which is no longer here. If the run is somewhere else, open it once, then try again.</source>
        <translation>%1: vem da atualização %2 da execução %3, que não está mais aqui. Se ela estiver em outro lugar, abra-a uma vez e tente de novo.</translation>
    </message>
    <message>
        <source>%1: the film cannot be made (%2). Choose a smaller enlargement or fewer snapshots.</source>
        <translation>%1: não é possível fazer o filme (%2). Escolha uma ampliação menor ou menos momentos.</translation>
    </message>
    <message>
        <source>%1: this needs pictures in two or more classes. Put each class into its own folder, or use sample:digits.</source>
        <translation>%1: são necessárias imagens em duas ou mais classes. Ponha cada classe em uma pasta própria, ou use sample:digits.</translation>
    </message>
    <message>
        <source>%1: the class “%2” has %3 training pictures, and %4 labels per class are asked for. Add pictures, or ask for fewer labels.</source>
        <translation>%1: a classe “%2” tem %3 imagens de treino, e são pedidos %4 rótulos por classe. Acrescente imagens ou peça menos rótulos.</translation>
    </message>
    <message>
        <source>principal components of the pixels</source>
        <translation>componentes principais dos pixels</translation>
    </message>
    <message>
        <source>probing “%1”: %2 labels per class, draw %3 of %4</source>
        <translation>sondando “%1”: %2 rótulos por classe, sorteio %3 de %4</translation>
    </message>
    <message>
        <source>training on %1 labels per class alone, draw %2 of %3: update %4 of %5</source>
        <translation>treinando só com %1 rótulos por classe, sorteio %2 de %3: atualização %4 de %5</translation>
    </message>
    <message>
        <source>training the classifier: %1 of %2</source>
        <translation>treinando o classificador: %1 de %2</translation>
    </message>
    <message>
        <source>“%1”, %2 labels per class: update %3 of %4</source>
        <translation>“%1”, %2 rótulos por classe: atualização %3 de %4</translation>
    </message>
    <message>
        <source>it is not a JSON object</source>
        <translation>não é um objeto JSON</translation>
    </message>
    <message>
        <source>it is for update %1</source>
        <translation>fala da atualização %1</translation>
    </message>
    <message>
        <source>%1: no usable checkpoint. Start a new run from its experiment.json.</source>
        <translation>%1: nenhum checkpoint que possa ser usado. Comece uma nova execução a partir do experiment.json dela.</translation>
    </message>
    <message>
        <source>%1: could not be moved to the trash: its disk may have no trash, or the folder may be write-protected. Nothing was removed. To get rid of it, delete the folder.</source>
        <translation>%1: não foi possível mover para a lixeira: talvez o disco não tenha uma, ou a pasta não possa ser gravada. Nada foi removido; para se livrar dela, apague a pasta.</translation>
    </message>
    <message>
        <source>It continues, but not bit for bit: updates are now computed differently (version %1 before, %2 here).</source>
        <translation>Continua, mas não bit a bit: as atualizações agora são calculadas de outro modo (versão %1 antes, %2 aqui).</translation>
    </message>
    <message>
        <source>%1: damaged, so the favourites and named directions of this run cannot be read or changed. Repair the file or remove it.</source>
        <translation>%1: está danificado, e por isso os favoritos e as direções com nome desta execução não podem ser lidos nem alterados. Conserte o arquivo ou remova-o.</translation>
    </message>
    <message>
        <source>%1: not a snapshot that Forja kept of a training on points. Choose another snapshot of the run.</source>
        <translation>%1: não é um momento guardado pelo Forja de um treinamento com pontos. Escolha outro momento da execução.</translation>
    </message>
    <message>
        <source>%1: not a valid name for a file of a run. Use letters, digits and dashes.</source>
        <translation>%1: não é nome para um arquivo de uma execução. Use letras, algarismos e hifens.</translation>
    </message>
    <message>
        <source>%1: cannot be read (%2). Check that the folder is there and its disk is connected. Forja tries again by itself.</source>
        <translation>%1: não é possível ler (%2). Verifique se a pasta está lá e o disco, conectado; ela é olhada de novo automaticamente.</translation>
    </message>
    <message>
        <source>%1: process %2 on %3 is writing this run. Stop it there first; if it is certainly gone, delete the file lock.</source>
        <translation>%1: o processo %2 em %3 está gravando esta execução. Pare-o lá primeiro; se ele com certeza não existe mais, apague o arquivo lock.</translation>
    </message>
    <message>
        <source>%1: damaged, so the notes of this run cannot be read or changed. Repair the file or remove it.</source>
        <translation>%1: está danificado, e por isso as notas desta execução não podem ser lidas nem alteradas. Conserte o arquivo ou remova-o.</translation>
    </message>
    <message>
        <source>%1: process %2 on %3 ended without finishing the training: it crashed or was killed, or the power was cut. The run can be continued from its newest checkpoint.</source>
        <translation>%1: o processo %2 em %3 saiu sem terminar o treinamento: caiu, foi morto ou ficou sem energia. A execução pode ser continuada a partir do seu checkpoint mais novo.</translation>
    </message>
    <message>
        <source>%1: the training did not reach its end. The run can be continued from its newest checkpoint.</source>
        <translation>%1: o treinamento não chegou ao fim. A execução pode ser continuada a partir do seu checkpoint mais novo.</translation>
    </message>
    <message>
        <source>This picture is not a sheet of a run: %1. Restore it from a copy of the run.</source>
        <translation>Esta imagem não é uma folha de uma execução: %1. Pegue-a de uma cópia da execução.</translation>
    </message>
    <message>
        <source>%1: cannot be started (%2). It should be next to this program; reinstall it.</source>
        <translation>%1: não é possível iniciar (%2). Ele deve ficar ao lado deste programa; instale-o de novo.</translation>
    </message>
    <message>
        <source>%1: memory ran out, and the system ended process %2. Train fewer runs at once, or use a smaller batch, width or picture size. This run can be continued from its newest checkpoint.</source>
        <translation>%1: a memória acabou, e o sistema encerrou o processo %2. Deixe menos execuções treinarem ao mesmo tempo, ou use lote, largura ou tamanho de imagem menores; esta execução pode ser continuada a partir do seu checkpoint mais novo.</translation>
    </message>
    <message>
        <source>The batch of %1 pictures does not fit in memory at once. It is processed in %2 parts, with the same result up to rounding.</source>
        <translation>O lote de %1 imagens não cabe na memória de uma só vez: ele é processado em %2 partes, com o mesmo resultado, salvo arredondamento.</translation>
    </message>
    <message>
        <source>%1: cannot be started, so the settings were not tried. Reinstall the program.</source>
        <translation>%1: não é possível iniciar, por isso os ajustes não foram experimentados. Instale o programa de novo.</translation>
    </message>
    <message>
        <source>There is not enough memory for these settings, not even one picture at a time. Use a smaller width or picture size, or close other programs.</source>
        <translation>A memória não basta para estes ajustes, nem imagem por imagem. Use largura ou tamanho de imagem menores, ou feche outros programas.</translation>
    </message>
    <message>
        <source>This cannot be shown: %1</source>
        <translation>Não é possível examinar isto: %1</translation>
    </message>
    <message>
        <source>commands.jsonl: “%1” is not a known command and is ignored.</source>
        <translation>commands.jsonl: “%1” não é um comando conhecido aqui, e não é executado.</translation>
    </message>
    <message>
        <source>%1: the run&apos;s folder is not there at the moment: its drive is off, or it was moved. What was read stays. Forja looks for the folder every second and follows the run again when it is back.</source>
        <translation>%1: a pasta da execução não está lá no momento: a unidade está desligada, ou ela foi movida. O que foi lido fica; ela é procurada a cada segundo e acompanhada de novo quando volta.</translation>
    </message>
    <message>
        <source>%1: process %2 on %3 is training this run, but nothing has arrived for %4 minutes. It may hang, its machine may be off, or the copy is no longer updated.</source>
        <translation>%1: o processo %2 em %3 está treinando esta execução, mas nada chegou há %4 minutos. Talvez ele tenha travado, a máquina dele esteja desligada ou a cópia não seja mais atualizada.</translation>
    </message>
    <message>
        <source>%1: process %2 on %3 is training this run. It is followed here and takes commands from here.</source>
        <translation>%1: o processo %2 em %3 está treinando esta execução. Aqui ela é acompanhada, e faz o que lhe é pedido aqui.</translation>
    </message>
    <message>
        <source>%1: these are not the classes that the run was trained on (%2 then, %3 now). Only the run has: %4. Only the folder has: %5. Restore the old folder names, or start a new run.</source>
        <translation>%1: estas não são as classes com que a execução foi treinada, %2 então e %3 agora. Só na execução: %4. Só na pasta: %5. Devolva às pastas os nomes antigos ou comece uma nova execução.</translation>
    </message>
    <message>
        <source>%1: the pictures were %2 when the run began and would be %3 now. The run continues in %2.</source>
        <translation>%1: as imagens eram em %2 quando a execução começou e agora seriam em %3. A execução continua em %2.</translation>
    </message>
    <message>
        <source>%1: there were no classes when the run began, and there are %2 now. The run continues without them.</source>
        <translation>%1: não havia classes quando a execução começou, e agora há %2. A execução continua sem elas.</translation>
    </message>
    <message>
        <source>%1: the run began with pictures of %2 pixels, and its experiment.json asks for %3. Restore the old size.</source>
        <translation>%1: a execução começou com imagens de %2 pixels, e o seu experiment.json pede %3. Restaure o tamanho antigo.</translation>
    </message>
    <message>
        <source>D of update %1 gives values that are not finite. Continue the run from an older checkpoint.</source>
        <translation>O D da atualização %1 dá valores que não são finitos. Continue a execução a partir de um checkpoint mais antigo.</translation>
    </message>
    <message>
        <source>%1: no generator has been kept yet. Train the run a little first.</source>
        <translation>%1: ainda não há gerador guardado. Treine um pouco primeiro.</translation>
    </message>
    <message>
        <source>%1: it has no value for %2, so its dot is missing.</source>
        <translation>%1: não tem valor de %2, por isso falta o seu ponto.</translation>
    </message>
    <message>
        <source>%1: this question needs pictures of several classes, each in its own sub-folder. Use such a folder, or sample:digits.</source>
        <translation>%1: esta pergunta precisa de imagens de várias classes, cada uma na sua subpasta. Use uma pasta assim ou sample:digits.</translation>
    </message>
    <message>
        <source>classifying pictures of “%1”</source>
        <translation>classificando imagens de “%1”</translation>
    </message>
    <message>
        <source>The measurement failed: %1</source>
        <translation>A medição falhou: %1</translation>
    </message>
    <message>
        <source>%1: its rows were measured with version %2 of Forja&apos;s arithmetic, and this program has version %3, so more seeds would not belong to the same sample. Ask the question again from the start.</source>
        <translation>%1: as linhas foram medidas por um Forja cuja aritmética é a versão %2; a deste programa é a versão %3, e mais sementes não seriam da mesma amostra. Faça a pergunta de novo.</translation>
    </message>
    <message>
        <source>it was stopped from elsewhere. Continue the question to train it further.</source>
        <translation>foi parada de fora. Continue a pergunta para que o treinamento dela prossiga.</translation>
    </message>
    <message>
        <source>%1: the queue cannot be read (%2). Repair the file or move it away.</source>
        <translation>%1: não é possível ler a fila (%2). Conserte o arquivo ou tire-o dali.</translation>
    </message>
    <message>
        <source>%1: process %2 on %3 already runs this queue. Use it there, or end that program first.</source>
        <translation>%1: o processo %2 em %3 já cuida desta fila. Use-a lá, ou encerre antes aquele programa.</translation>
    </message>
    <message>
        <source>%1: no generator is kept for update %2. The nearest: %3.</source>
        <translation>%1: não há gerador guardado da atualização %2. Próximos dela: %3.</translation>
    </message>
    <message>
        <source>%1: there is no run in progress to change.</source>
        <translation>%1: não há execução em andamento que possa ser alterada.</translation>
    </message>
    <message>
        <source>%1: this setting cannot change during a run. Start a new run with it.</source>
        <translation>%1: este ajuste não pode mudar durante uma execução. Comece uma nova com ele.</translation>
    </message>
    <message>
        <source>%1: there is only one checkpoint, and verifying needs two. Train the run a little further.</source>
        <translation>%1: só há um checkpoint, e a verificação precisa de dois. Treine um pouco mais.</translation>
    </message>
    <message>
        <source>%1 is stored in the number format %2, which weight files here do not use.</source>
        <translation>%1 está no formato numérico %2, que nenhum arquivo de pesos tem aqui.</translation>
    </message>
    <message>
        <source>The weights have %1 in the number format %2, which cannot be read here. Save them as F32.</source>
        <translation>Os pesos têm %1 no formato numérico %2, que aqui não é lido. Use-os como F32.</translation>
    </message>
    <message>
        <source>The weights have %1 in another size than its shape says. Restore the file from a copy.</source>
        <translation>Os pesos têm %1 em um tamanho que não corresponde à sua forma. Use uma cópia do arquivo.</translation>
    </message>
    <message>
        <source>%1: not a generator that Forja kept. Choose another snapshot of the run.</source>
        <translation>%1: não é um gerador guardado pelo Forja. Escolha outro momento da execução.</translation>
    </message>
    <message>
        <source>d.frozen: D has %1 layers here, and at least the last must learn. Use %2 or less.</source>
        <translation>d.frozen: aqui D tem %1 camadas, e ao menos a última precisa aprender. Use %2 ou menos.</translation>
    </message>
    <message>
        <source>D classified %1 % of its pictures correctly over its last %2 updates, so it stops learning from its update %3 on, as d.freeze_at asks.</source>
        <translation>D acertou %1 % das suas imagens nas últimas %2 atualizações e não aprende mais a partir da sua atualização %3, como pede d.freeze_at.</translation>
    </message>
    <message>
        <source>%1&apos;s %2 became %3 in update %4 (its own update %5), before any other number. Lower the learning rate of %1, or put a penalty on D, and continue from the last checkpoint.</source>
        <translation>Em %1, %2 passou a %3 na atualização %4 (a atualização %5 do próprio jogador), antes de qualquer outro número. Diminua a taxa de aprendizado de %1 ou ponha uma penalidade em D, e continue a partir do último checkpoint.</translation>
    </message>
    <message>
        <source>The checkpoint of update %1 does not belong to this experiment.json. Use both from the same run.</source>
        <translation>O checkpoint da atualização %1 não pertence a este experiment.json. Pegue ambos da mesma execução.</translation>
    </message>
    <message>
        <source>%1: the process that ran the question was ended by signal %2. Ask it again to continue: what was trained is kept.</source>
        <translation>%1: o processo que executava a pergunta foi encerrado pelo sinal %2. Faça-a de novo para continuar: o que foi treinado está guardado.</translation>
    </message>
    <message>
        <source>a number from %1 to %2, or a curve</source>
        <translation>um número de %1 a %2, ou uma curva</translation>
    </message>
    <message>
        <source>Milliseconds per update: data</source>
        <translation>Milissegundos por atualização: dados</translation>
    </message>
    <message>
        <source>Milliseconds per update: D</source>
        <translation>Milissegundos por atualização: D</translation>
    </message>
    <message>
        <source>Milliseconds per update: G</source>
        <translation>Milissegundos por atualização: G</translation>
    </message>
    <message>
        <source>Seconds per point</source>
        <translation>Segundos por ponto</translation>
    </message>
    <message>
        <source>%1 penalty</source>
        <translation>Penalidade %1</translation>
    </message>
    <message>
        <source>%1: a file with this name already exists. Choose another place.</source>
        <translation>%1: já existe um arquivo com esse nome. Escolha outro lugar.</translation>
    </message>
    <message>
        <source>1 file cannot be used; training continues without it.</source>
        <translation>1 arquivo não pode ser usado; o treinamento continua sem ele.</translation>
    </message>
    <message>
        <source>%1 files cannot be used; training continues without them.</source>
        <translation>%1 arquivos não podem ser usados; o treinamento continua sem eles.</translation>
    </message>
    <message>
        <source>“%1” cannot be read as a number or a curve: the trouble is “%2”. A curve is written like 2e-3:cosine:1e-4@100kimg, with step, linear or cosine, and each kimg later than the one before.</source>
        <translation>Não foi possível ler “%1” como número nem como curva: o problema é “%2”. Uma curva se escreve como 2e-3:cosine:1e-4@100kimg, com step, linear ou cosine, e cada kimg depois do anterior.</translation>
    </message>
    <message>
        <source>Optimiser of G</source>
        <translation>Otimizador de G</translation>
    </message>
    <message>
        <source>How G&apos;s weights follow their gradients.</source>
        <translation>Como os pesos de G seguem os seus gradientes.</translation>
    </message>
    <message>
        <source>The learning rate of G&apos;s optimiser.</source>
        <translation>A taxa de aprendizado do otimizador de G.</translation>
    </message>
    <message>
        <source>Optimiser of D</source>
        <translation>Otimizador de D</translation>
    </message>
    <message>
        <source>How D&apos;s weights follow their gradients.</source>
        <translation>Como os pesos de D seguem os seus gradientes.</translation>
    </message>
    <message>
        <source>The learning rate of D&apos;s optimiser.</source>
        <translation>A taxa de aprendizado do otimizador de D.</translation>
    </message>
    <message>
        <source>D stops learning for good once its accuracy on real and generated pictures over its last 50 updates reaches this value. It still judges. 0: never.</source>
        <translation>D para de aprender de vez quando tiver distinguido essa fração das imagens reais e geradas nas suas últimas 50 atualizações. Ele continua julgando. 0: nunca.</translation>
    </message>
    <message>
        <source>%1 takes numbers in the shape %2 and is given %3: these layers do not fit. Change the architecture&apos;s settings.</source>
        <translation>%1 recebe números no formato %2, mas chegam %3: essas camadas não combinam. Mude as configurações da arquitetura.</translation>
    </message>
    <message>
        <source>%1 makes numbers in the shape %2, and %3 are wanted. Change the architecture&apos;s settings, or the size of the pictures.</source>
        <translation>%1 produz números no formato %2, mas são necessários %3. Mude as configurações da arquitetura ou o tamanho das imagens.</translation>
    </message>
    <message>
        <source>D is trained to score real pictures above 1 and generated ones below −1 (the dotted lines); beyond these its loss is zero. Above 0 it says real. Two peaks: it tells them apart. One peak around 0: it can only guess.</source>
        <translation>D é treinado para dar às imagens reais mais de 1 e às geradas menos de −1 (as linhas pontilhadas); além disso, a sua perda é zero. Acima de 0, diz “real”. Dois picos: D as distingue. Um só pico em torno de 0: só pode adivinhar.</translation>
    </message>
    <message>
        <source>D is trained to score real pictures 1 and generated ones 0 (the dotted lines); above 0.5 it says real. Two peaks: it tells them apart. One peak around 0.5: it can only guess.</source>
        <translation>D é treinado para dar 1 às imagens reais e 0 às geradas (as linhas pontilhadas); acima de 0,5, diz “real”. Dois picos: D as distingue. Um só pico em torno de 0,5: só pode adivinhar.</translation>
    </message>
    <message>
        <source>loss.label_noise: with the loss %1 pictures have no label of their own that could be flipped. Set it to 0, or choose another loss.</source>
        <translation>loss.label_noise: com a perda %1, as imagens não têm um rótulo próprio que possa ser trocado. Use 0 ou escolha outra perda.</translation>
    </message>
    <message>
        <source>The penalty is computed once every this many updates of D and weighted by as much (lazy regularisation). Above 1 it has an optimiser step of its own, and D&apos;s learning rate and decays are adjusted accordingly.</source>
        <translation>A penalidade é calculada uma vez a cada tantas atualizações de D, com um peso tantas vezes maior (regularização preguiçosa). Acima de 1 tem um passo próprio do otimizador, e a taxa de aprendizado e os decaimentos de D são ajustados de acordo.</translation>
    </message>
    <message>
        <source>There is no optimiser called “%1”.</source>
        <translation>Não há um otimizador chamado “%1”.</translation>
    </message>
    <message>
        <source>Adam</source>
        <translation>Adam</translation>
    </message>
    <message>
        <source>Each weight&apos;s step is scaled by the recent size of its own gradient. What nearly every GAN is trained with.</source>
        <translation>O passo de cada peso é escalado pelo tamanho recente do seu próprio gradiente. É com ele que se treina quase toda GAN.</translation>
    </message>
    <message>
        <source>2-D points have no pixels to look into. The flat world in the Lab shows D’s output for them.</source>
        <translation>Pontos em 2D não têm pixels para olhar por dentro. O mundo plano do Laboratório mostra a saída de D para eles.</translation>
    </message>
    <message>
        <source>%1: no checkpoint has been kept, so there is no D to judge with.</source>
        <translation>%1: não há checkpoint guardado, portanto não há D para julgar.</translation>
    </message>
    <message>
        <source>A picture or a measurement could not be made: %1. Training continues without it.</source>
        <translation>Uma imagem ou uma medição não pôde ser feita: %1. O treinamento continua sem ela.</translation>
    </message>
    <message>
        <source>%1: the run has only reached update %2, so no branch can start at %3. Choose an earlier update.</source>
        <translation>%1: a execução só chegou à atualização %2, portanto nenhuma derivação pode começar em %3. Escolha uma atualização anterior.</translation>
    </message>
    <message>
        <source>The branch was cancelled before it started. Nothing was written.</source>
        <translation>A derivação foi cancelada antes de começar. Nada foi gravado.</translation>
    </message>
    <message>
        <source>%1: too much is waiting to be written there, so training waits, too. It continues by itself once everything is written. Check that the disk is connected and has free space.</source>
        <translation>%1: há dados demais esperando para serem gravados ali, por isso o treinamento também espera. Ele continua sozinho quando tudo estiver gravado. Verifique o espaço livre do disco e se ele está conectado.</translation>
    </message>
    <message>
        <source>D has classified at least 99 % of its pictures correctly since update %1, so training ends here.</source>
        <translation>D classifica corretamente pelo menos 99 % das suas imagens desde a atualização %1; por isso o treinamento termina aqui.</translation>
    </message>
    <message>
        <source>The training doctor sees no chance of recovery (%1, since update %2), so training ends here.</source>
        <translation>O doutor do treinamento não vê chance de recuperação (%1, desde a atualização %2), por isso o treinamento termina aqui.</translation>
    </message>
    <message>
        <source>The distance has not improved since update %2, where it was %1, so training ends here.</source>
        <translation>A distância não melhora desde a atualização %2, em que era %1, por isso o treinamento termina aqui.</translation>
    </message>
    <message>
        <source>Not measured: too few pictures. The distance to real pictures needs at least %1 training pictures.</source>
        <translation>Não medido: imagens de menos. A distância até imagens reais precisa de pelo menos %1 imagens de treinamento.</translation>
    </message>
    <message>
        <source>Not measured: the generated pictures contain numbers that are not finite.</source>
        <translation>Não medido: as imagens geradas contêm números que não são finitos.</translation>
    </message>
    <message>
        <source>%1: cannot be written (%2). Training continues; its records wait in memory and are written in order as soon as the disk allows it, and so is the next checkpoint. Check the free space and the permissions of its folder.</source>
        <translation>%1: não pode ser gravado (%2). O treinamento continua; os seus registros esperam na memória e são gravados em ordem assim que o disco permitir, e o próximo checkpoint também. Verifique o espaço livre e as permissões da pasta.</translation>
    </message>
    <message>
        <source>%1: cannot be written (%2). Training continues, but nothing after update %3 is saved; saving is retried until it succeeds. Check the free space and the permissions of its folder.</source>
        <translation>%1: não pode ser gravado (%2). O treinamento continua, mas nada depois da atualização %3 está salvo; novas tentativas são feitas até que esteja. Verifique o espaço livre e as permissões da pasta.</translation>
    </message>
    <message>
        <source>%1: cannot be written (%2). Training has ended, but nothing after update %3 is saved; saving is retried until it succeeds. Check the free space and the permissions of its folder, or stop again to leave without saving it.</source>
        <translation>%1: não pode ser gravado (%2). O treinamento terminou, mas nada depois da atualização %3 está salvo; novas tentativas são feitas até que esteja. Verifique o espaço livre e as permissões da pasta, ou pare de novo para sair sem salvar.</translation>
    </message>
    <message>
        <source>The disk can be written again. Nothing was lost.</source>
        <translation>O disco pode ser gravado de novo. Nada se perdeu.</translation>
    </message>
    <message>
        <source>%1: could not be written completely. The run continues from its newest checkpoint, of update %2.</source>
        <translation>%1: não pôde ser gravado por completo. A execução continua a partir do checkpoint mais recente, da atualização %2.</translation>
    </message>
    <message>
        <source>Training continues.</source>
        <translation>O treinamento continua.</translation>
    </message>
    <message>
        <source>Snapshot kept.</source>
        <translation>Snapshot guardado.</translation>
    </message>
    <message>
        <source>Training now continues for %1 minutes from here.</source>
        <translation>O treinamento agora continua por %1 minutos a partir daqui.</translation>
    </message>
    <message>
        <source>Training now continues for %1 thousand pictures from here.</source>
        <translation>O treinamento agora continua por %1 mil imagens a partir daqui.</translation>
    </message>
    <message>
        <source>Training now continues until update %1.</source>
        <translation>O treinamento agora continua até a atualização %1.</translation>
    </message>
    <message>
        <source>Training now continues until it is stopped.</source>
        <translation>O treinamento agora continua até ser parado.</translation>
    </message>
    <message>
        <source>Training now continues for as long as its settings say.</source>
        <translation>O treinamento agora continua pelo tempo que os seus ajustes dizem.</translation>
    </message>
    <message>
        <source>%1: the pictures are not those that the run was trained on: %2 added, %3 missing, %4 changed. Training continues, but not exactly as it would have.</source>
        <translation>%1: as imagens não são as mesmas com que a execução foi treinada: %2 novas, %3 removidas, %4 alteradas. O treinamento continua, mas não exatamente como teria sido.</translation>
    </message>
    <message>
        <source>Training continues from the checkpoint of update %1.</source>
        <translation>O treinamento continua a partir do checkpoint da atualização %1.</translation>
    </message>
    <message>
        <source>This run was trained on a graphics card, and LibTorch finds none here. It continues on the processor: more slowly, and not exactly as it would have.</source>
        <translation>Esta execução foi treinada em uma placa de vídeo, e a LibTorch não encontra nenhuma aqui. Ela continua no processador: mais devagar, e não exatamente como teria sido.</translation>
    </message>
    <message>
        <source>%1: there is no full checkpoint of update %2. Available: %3.</source>
        <translation>%1: não há checkpoint completo da atualização %2. Existem: %3.</translation>
    </message>
    <message>
        <source>train.start_from: none of the weights of %1 fit these nets. Use the architecture, widths and norms of that run.</source>
        <translation>train.start_from: nenhum dos pesos de %1 serve para estas redes. Use a arquitetura, as larguras e as normas daquela execução.</translation>
    </message>
    <message>
        <source>G and D start with all weights of %1 at update %2.</source>
        <translation>G e D começam com todos os pesos de %1 na atualização %2.</translation>
    </message>
    <message>
        <source>G and D start with %1 of %2 tensors of %3 at update %4. The others do not fit and are initialised from the seed (shape there ≠ shape here): %5.</source>
        <translation>G e D começam com %1 de %2 tensores de %3 na atualização %4. Os outros não servem e são inicializados a partir da semente (forma lá ≠ forma aqui): %5.</translation>
    </message>
    <message>
        <source>%1: was trained on 2-D points, which cannot be judged as pictures. Choose another run.</source>
        <translation>%1: foi treinada com pontos em 2D, que não podem ser julgados como imagens. Escolha outra execução.</translation>
    </message>
    <message>
        <source>%1: its G makes pictures of a different size, colour mode or set of classes than those of %2, on which the classifier was trained. Train the classifier on the run&apos;s own pictures.</source>
        <translation>%1: o G desta execução faz imagens de outro tamanho, com outras cores ou classes que as de %2, com as quais o classificador foi treinado. Treine o classificador com as imagens da própria execução.</translation>
    </message>
    <message>
        <source>%1: contains 2-D points. The questions are about pictures: use pictures, or the flat world for points.</source>
        <translation>%1: contém pontos em 2D. As perguntas são sobre imagens: use imagens, ou o mundo plano para pontos.</translation>
    </message>
    <message>
        <source>R2 penalty</source>
        <translation>Penalidade R2</translation>
    </message>
    <message>
        <source>R2 interval</source>
        <translation>Intervalo de R2</translation>
    </message>
    <message>
        <source>Keeps D smooth around generated pictures, as R1 does around real ones. 0: off.</source>
        <translation>Mantém D suave em torno das imagens geradas, como R1 em torno das reais. 0: desligada.</translation>
    </message>
    <message>
        <source>Momentum of G</source>
        <translation>Momento de G</translation>
    </message>
    <message>
        <source>Momentum of D</source>
        <translation>Momento de D</translation>
    </message>
    <message>
        <source>Share of the step before that goes into the next one.</source>
        <translation>Parte do passo anterior que entra no seguinte.</translation>
    </message>
    <message>
        <source>SGD with momentum</source>
        <translation>SGD com momento</translation>
    </message>
    <message>
        <source>Every weight&apos;s step has the size of its gradient. Needs another learning rate than Adam, often 10 to 100 times as high.</source>
        <translation>O passo de cada peso tem o tamanho do seu gradiente. Precisa de outra taxa de aprendizado que o Adam, muitas vezes 10 a 100 vezes maior.</translation>
    </message>
    <message>
        <source>Instance noise</source>
        <translation>Ruído de instância</translation>
    </message>
    <message>
        <source>standard deviation</source>
        <translation>desvio padrão</translation>
    </message>
    <message>
        <source>Gaussian noise on real and generated pictures before D sees them; pixels go from -1 to 1. Mostly a curve that falls to 0.</source>
        <translation>Ruído gaussiano nas imagens reais e geradas antes que D as veja; os pixels vão de -1 a 1. Em geral, uma curva que cai a 0.</translation>
    </message>
    <message>
        <source>Shear</source>
        <translation>Cisalhamento</translation>
    </message>
    <message>
        <source>Real and generated pictures are slanted before D sees them: top and bottom are shifted apart by up to this share of the width.</source>
        <translation>As imagens reais e geradas são inclinadas antes que D as veja: o topo e a base se deslocam em sentidos opostos por até esta parte da largura.</translation>
    </message>
    <message>
        <source>Only differences count: D is trained to score each real picture above the generated one beside it, wherever both lie. Two peaks, the real one to the right: it tells them apart. One peak: it can only guess.</source>
        <translation>Só as diferenças contam: D é treinado para pontuar cada imagem real acima da gerada ao seu lado, onde quer que ambas estejam. Dois picos, o real à direita: D as distingue. Um só pico: só pode adivinhar.</translation>
    </message>
    <message>
        <source>relativistic pairing</source>
        <translation>pareamento relativístico</translation>
    </message>
    <message>
        <source>D only has to put each real picture above a generated one, and G the other way round. R3GAN&apos;s loss; wants R1 and R2.</source>
        <translation>D só precisa pôr cada imagem real acima de uma gerada, e G o contrário. É a perda da R3GAN; pede R1 e R2.</translation>
    </message>
    <message>
        <source>%1 is not a power of two. Use 1, 2, 4, 8, 16, 32 or 64, or 0 to have it chosen.</source>
        <translation>%1 não é uma potência de dois. Use 1, 2, 4, 8, 16, 32 ou 64, ou 0 para que seja escolhida.</translation>
    </message>
    <message>
        <source>Parts</source>
        <translation>Partes</translation>
    </message>
    <message>
        <source>Threads share the work of an update in this many parts of a batch, a power of two: no more threads than about this many help, and the parts, not the threads, decide the last bits of the result. 0: chosen for the net, the batch and this machine, and kept with the run.</source>
        <translation>As threads dividem o trabalho de uma atualização nesta quantidade de partes do lote, uma potência de dois: mais threads do que isso quase não ajudam, e são as partes, não as threads, que decidem os últimos bits do resultado. 0: escolhida para a rede, o lote e esta máquina, e guardada com a execução.</translation>
    </message>
    <message>
        <source>grid</source>
        <translation>grade</translation>
    </message>
    <message>
        <source>of 2 or 4 pixels, against real pictures; near 1 is healthy</source>
        <translation>de 2 ou 4 pixels, em relação às reais; perto de 1 é saudável</translation>
    </message>
    <message>
        <source>Near copies</source>
        <translation>Quase cópias</translation>
    </message>
    <message>
        <source>near copies</source>
        <translation>quase cópias</translation>
    </message>
    <message>
        <source>share of generated pictures; 0.05 is usual</source>
        <translation>fração das imagens geradas; 0,05 é o usual</translation>
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
        <source>Diversity</source>
        <translation>Diversidade</translation>
    </message>
    <message>
        <source>diversity</source>
        <translation>diversidade</translation>
    </message>
    <message>
        <source>against real pictures; near 1 is healthy</source>
        <translation>em relação às reais; perto de 1 é saudável</translation>
    </message>
    <message>
        <source>as varied as real</source>
        <translation>tão variadas quanto as reais</translation>
    </message>
    <message>
        <source>in training</source>
        <translation>no treinamento</translation>
    </message>
    <message>
        <source>The weights have %1 in the shape %2, and this network has it in the shape %3. They belong to another network.</source>
        <translation>Nos pesos, %1 tem a forma %2, e nesta rede tem a forma %3. Eles pertencem a outra rede.</translation>
    </message>
    <message>
        <source>At most this many processor threads train; how many do is measured while it trains, and changes nothing in the result. 0: as many as the processor has cores.</source>
        <translation>No máximo este número de threads do processador treina; quantas treinam é medido durante o treinamento e não muda nada no resultado. 0: tantas quantos núcleos o processador tem.</translation>
    </message>
    <message>
        <source>Each point of a chart is the mean of this many updates. 0: as many as take a second on this machine, or up to twenty where judging held-out pictures at each point would take too long; the number is kept with the run.</source>
        <translation>Cada ponto de um gráfico é a média deste número de atualizações. 0: tantas quantas levam um segundo nesta máquina, ou até vinte onde julgar imagens reservadas a cada ponto demoraria demais; o número fica guardado com a execução.</translation>
    </message>
    <message>
        <source>scale features</source>
        <translation>features de vários tamanhos</translation>
    </message>
    <message>
        <source>At several sizes, beside a floor; agrees with judges that know the pictures.</source>
        <translation>Em vários tamanhos, ao lado de um piso; concorda com juízes que conhecem as imagens.</translation>
    </message>
    <message>
        <source>random features</source>
        <translation>features aleatórias</translation>
    </message>
    <message>
        <source>As older runs were measured, to be compared with them; can call noise and fog near.</source>
        <translation>Como eram medidas execuções mais antigas, para comparar com elas; pode achar ruído e névoa próximos.</translation>
    </message>
    <message>
        <source>Distance</source>
        <translation>Distância</translation>
    </message>
    <message>
        <source>The features in which generated pictures are compared with real ones. A run is measured to its end as it was from its beginning.</source>
        <translation>As features em que imagens geradas são comparadas com reais. Uma execução é medida até o fim como foi desde o começo.</translation>
    </message>
    <message>
        <source>real pictures</source>
        <translation>imagens reais</translation>
    </message>
    <message>
        <source>precision</source>
        <translation>precisão</translation>
    </message>
    <message>
        <source>share of generated pictures that are as near to real ones as these to each other</source>
        <translation>fração das imagens geradas que estão tão perto de reais quanto estas entre si</translation>
    </message>
    <message>
        <source>Recall</source>
        <translation>Revocação</translation>
    </message>
    <message>
        <source>recall</source>
        <translation>revocação</translation>
    </message>
    <message>
        <source>share of real pictures that have a generated one near them</source>
        <translation>fração das imagens reais que têm uma gerada por perto</translation>
    </message>
    <message>
        <source>automatic</source>
        <translation>automático</translation>
    </message>
    <message>
        <source>bf16 where the processor or graphics card that trains has it in hardware, otherwise fp32; always fp32 on points of the plane. The choice is kept with the run.</source>
        <translation>bf16 onde o processador ou a placa de vídeo que treina o tem em hardware, senão fp32; sempre fp32 em pontos do plano. O que foi escolhido fica guardado com a execução.</translation>
    </message>
    <message>
        <source>Half the bits inside the nets, everything else in fp32. Needs a processor with AVX512-BF16 or AMX, or a graphics card of compute capability 8.0.</source>
        <translation>Metade dos bits dentro das redes, todo o resto em fp32. Exige um processador com AVX512-BF16 ou AMX, ou uma placa de vídeo de capacidade de computação 8.0.</translation>
    </message>
    <message>
        <source>Number format of the products inside the nets. Weights, statistics of norms, losses, penalties, optimisers and the average of G are fp32 either way.</source>
        <translation>Formato numérico dos produtos dentro das redes. Pesos, estatísticas das normas, perdas, penalidades, otimizadores e a média de G são fp32 em todo caso.</translation>
    </message>
    <message>
        <source>%1: this picture does not say where it comes from. Only PNG files and films (.webp) that Forja wrote do.</source>
        <translation>%1: esta imagem não diz de onde vem. Só os arquivos PNG e os filmes (.webp) gravados pelo Forja dizem.</translation>
    </message>
    <message>
        <source>It continues, but perhaps not bit for bit: the processor was %1 and is %2 here.</source>
        <translation>Continua, mas talvez não bit a bit: o processador era %1 e aqui é %2.</translation>
    </message>
    <message>
        <source>%1: cannot be read, so what is left out of the next run can be neither shown nor changed. Repair the file or remove it.</source>
        <translation>%1: não pode ser lido, e por isso o que fica fora da próxima execução não pode ser mostrado nem alterado. Conserte o arquivo ou remova-o.</translation>
    </message>
    <message>
        <source>%1: cannot be read, so the stars of this run can be neither shown nor changed, and nothing of it is thinned out. Repair the file or remove it.</source>
        <translation>%1: não pode ser lido, e por isso as estrelas desta execução não podem ser mostradas nem alteradas, e nada dela é desbastado. Conserte o arquivo ou remova-o.</translation>
    </message>
    <message>
        <source>The settings could not be tried: the process that tried them crashed (signal %1).</source>
        <translation>Não foi possível experimentar os ajustes: o processo que os experimentava falhou (sinal %1).</translation>
    </message>
    <message>
        <source>This run trains in bf16, which this machine can only emulate. It continues: more slowly, and not exactly as it would have.</source>
        <translation>Esta execução treina em bf16, que esta máquina só pode emular. Ela continua: mais devagar, e não exatamente como teria sido.</translation>
    </message>
    <message>
        <source>This run trains in bf16, which this machine can only emulate: it would continue more slowly, and not exactly. Continue it on a machine with AVX512-BF16, AMX or a recent graphics card, or start a new run in fp32 from its weights (train.start_from). `forja-cli resume --inexact` continues it here all the same, and records that.</source>
        <translation>Esta execução treina em bf16, que esta máquina só pode emular: ela continuaria mais devagar, e não exatamente. Continue-a em uma máquina com AVX512-BF16, AMX ou uma placa de vídeo recente, ou comece uma nova execução em fp32 com os pesos dela (train.start_from). `forja-cli resume --inexact` a continua aqui mesmo assim, e registra isso.</translation>
    </message>
    <message>
        <source>train.precision: bf16 needs a processor with AVX512-BF16 or AMX, or a graphics card of compute capability 8.0 or later. The device that this would train on is neither, or is kept from using it by ONEDNN_MAX_CPU_ISA or ATEN_CPU_CAPABILITY. Set the precision to auto or fp32.</source>
        <translation>train.precision: bf16 exige um processador com AVX512-BF16 ou AMX, ou uma placa de vídeo de capacidade de computação 8.0 ou maior. O dispositivo em que isto treinaria não é nenhum dos dois, ou é impedido de usá-lo por ONEDNN_MAX_CPU_ISA ou ATEN_CPU_CAPABILITY. Ponha a precisão em auto ou fp32.</translation>
    </message>
</context>
<context>
    <name>forja::ArmsPictures</name>
    <message>
        <source>update %1</source>
        <translation>atualização %1</translation>
    </message>
    <message>
        <source>The same latents in all arms</source>
        <translation>Os mesmos latentes em todos os braços</translation>
    </message>
    <message>
        <source>waiting</source>
        <translation>esperando</translation>
    </message>
    <message>
        <source>starting</source>
        <translation>começando</translation>
    </message>
    <message>
        <source>%1: click to open it</source>
        <translation>%1: clique para abrir</translation>
    </message>
</context>
<context>
    <name>forja::AroundTabs</name>
    <message>
        <source>Ways to look around</source>
        <translation>Modos de olhar em volta</translation>
    </message>
    <message>
        <source>Directions</source>
        <translation>Direções</translation>
    </message>
    <message>
        <source>Sweep</source>
        <translation>Varredura</translation>
    </message>
    <message>
        <source>Grid</source>
        <translation>Grade</translation>
    </message>
    <message>
        <source>Neighbours</source>
        <translation>Vizinhos</translation>
    </message>
    <message>
        <source>Over time</source>
        <translation>No tempo</translation>
    </message>
</context>
<context>
    <name>forja::AroundView</name>
    <message>
        <source>along the arc (spherical)</source>
        <translation>pelo arco (esférico)</translation>
    </message>
    <message>
        <source>straight (linear)</source>
        <translation>em linha reta (linear)</translation>
    </message>
    <message>
        <source>D’s output %1</source>
        <translation>Saída de D %1</translation>
    </message>
    <message>
        <source>Latents in between keep the length of those that G was trained on</source>
        <translation>Os latentes do caminho mantêm o comprimento daqueles com que G foi treinado</translation>
    </message>
    <message>
        <source>Latents in between are shorter than those that G was trained on</source>
        <translation>Os latentes do caminho são mais curtos que aqueles com que G foi treinado</translation>
    </message>
    <message>
        <source>Interpolation</source>
        <translation>Interpolação</translation>
    </message>
</context>
<context>
    <name>forja::AskGuess</name>
    <message>
        <source>What do you guess?</source>
        <translation>Qual é o seu palpite?</translation>
    </message>
    <message>
        <source>Without guessing</source>
        <translation>Sem palpite</translation>
    </message>
    <message>
        <source>Shows earlier answers and lets you ask without a guess</source>
        <translation>Mostra respostas anteriores e permite perguntar sem dar um palpite</translation>
    </message>
</context>
<context>
    <name>forja::AskPanel</name>
    <message>
        <source>← The Lab</source>
        <translation>← O Laboratório</translation>
    </message>
    <message>
        <source>Back to all questions (%1)</source>
        <translation>Voltar a todas as perguntas (%1)</translation>
    </message>
    <message>
        <source>Pictures</source>
        <translation>Imagens</translation>
    </message>
    <message>
        <source>Seeds</source>
        <translation>Sementes</translation>
    </message>
    <message>
        <source>Ask</source>
        <translation>Perguntar</translation>
    </message>
    <message>
        <source>Sample: %1</source>
        <translation>Exemplo: %1</translation>
    </message>
    <message>
        <source>Mine: %1</source>
        <translation>Minhas: %1</translation>
    </message>
    <message>
        <source>Guess first: no guess is wrong, and you will remember the answer better.</source>
        <translation>Dê primeiro um palpite: nenhum palpite é errado, e você vai se lembrar melhor da resposta.</translation>
    </message>
    <message>
        <source>Ask again</source>
        <translation>Perguntar de novo</translation>
    </message>
    <message>
        <source>Each seed is an independent repetition. One seed says nothing about chance.</source>
        <translation>Cada semente é uma repetição independente. Uma só semente não diz nada sobre o acaso.</translation>
    </message>
    <message>
        <source>This question needs classes, and %1 has no sub-folders for them. Use the sample digits, or sort the pictures into sub-folders.</source>
        <translation>Esta pergunta precisa de classes, e %1 não tem subpastas para elas. Use os dígitos de exemplo ou separe as imagens em subpastas.</translation>
    </message>
    <message>
        <source>One run is trained, in a separate process.</source>
        <translation>Uma execução é treinada, em um processo separado.</translation>
    </message>
    <message>
        <source>%1 runs are trained, in a separate process.</source>
        <translation>%1 execuções são treinadas, em um processo separado.</translation>
    </message>
    <message>
        <source>This takes a few seconds.</source>
        <translation>Isto leva alguns segundos.</translation>
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
        <source>%1 %2 → %3</source>
        <translation>%1 %2 → %3</translation>
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
        <source>Getting ready</source>
        <translation>Preparando</translation>
    </message>
    <message>
        <source>Catching up: %1 of %2 updates replayed</source>
        <translation>Alcançando o momento: %1 de %2 atualizações repetidas</translation>
    </message>
    <message>
        <source>Nothing has been changed yet, so it will do what its parent did.</source>
        <translation>Nada foi alterado ainda, portanto ela fará o que a sua origem fez.</translation>
    </message>
    <message>
        <source>It starts from the exact state of update %1.</source>
        <translation>Ela começa com o estado da atualização %1, bit a bit.</translation>
    </message>
    <message>
        <source>It starts from the exact state of update %1. To get there, it first repeats %2, which took %3 in the original run.</source>
        <translation>Ela começa com o estado da atualização %1, bit a bit; para isso, antes há %2 a repetir, o que na época levou %3.</translation>
    </message>
    <message>
        <source>It starts from the exact state of update %1. To get there, it first repeats %2.</source>
        <translation>Ela começa com o estado da atualização %1, bit a bit; para isso, antes há %2 a repetir.</translation>
    </message>
    <message>
        <source>From there on it differs: %1.</source>
        <translation>A partir daí ela difere: %1.</translation>
    </message>
</context>
<context>
    <name>forja::BranchPage</name>
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
        <source>Generated pictures at this update</source>
        <translation>Imagens geradas nesta atualização</translation>
    </message>
    <message>
        <source>A new run that begins as %1 was then; that run stays as it is. On the left, change any setting that can differ from here on; each change gets a flag. Everything else continues as before.</source>
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
        <source>Whole run</source>
        <translation>Execução inteira</translation>
    </message>
    <message>
        <source>off</source>
        <translation>não</translation>
    </message>
    <message>
        <source>drag to zoom · Ctrl+wheel</source>
        <translation>arraste para ampliar · Ctrl+roda</translation>
    </message>
    <message>
        <source>kimg: thousands of real pictures shown to D; time: training time without pauses</source>
        <translation>kimg: milhares de imagens reais mostradas a D; tempo: de treinamento, sem contar as pausas</translation>
    </message>
    <message>
        <source>Averages over earlier points; the recorded values stay faintly visible</source>
        <translation>Médias sobre os pontos anteriores; os valores registrados ficam ao fundo, tênues</translation>
    </message>
    <message>
        <source>Shows the whole run again; a double click on a chart does the same</source>
        <translation>Mostra de novo a execução inteira; um clique duplo em um gráfico faz o mesmo</translation>
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
        <source>in training</source>
        <translation>no treinamento</translation>
    </message>
    <message>
        <source>guessing</source>
        <translation>ao acaso</translation>
    </message>
    <message>
        <source>lower is better</source>
        <translation>menor é melhor</translation>
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
        <source>data</source>
        <translation>dados</translation>
    </message>
    <message>
        <source>Speed</source>
        <translation>Velocidade</translation>
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
    <message>
        <source>training</source>
        <translation>treino</translation>
    </message>
    <message>
        <source>milliseconds, by phase</source>
        <translation>milissegundos, por fase</translation>
    </message>
    <message>
        <source>share classified correctly · not picture quality</source>
        <translation>fração que D acerta · não mede as imagens</translation>
    </message>
    <message>
        <source>Time per update</source>
        <translation>Tempo por atualização</translation>
    </message>
    <message>
        <source>Time per point</source>
        <translation>Tempo por ponto</translation>
    </message>
    <message>
        <source>pictures or points per second</source>
        <translation>imagens ou pontos por segundo</translation>
    </message>
    <message>
        <source>per second</source>
        <translation>por segundo</translation>
    </message>
    <message>
        <source>higher is better</source>
        <translation>maior é melhor</translation>
    </message>
</context>
<context>
    <name>forja::ChartsPage</name>
    <message>
        <source>Save</source>
        <translation>Salvar</translation>
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
        <source>The charts appear after the first second of training.</source>
        <translation>Os gráficos aparecem após o primeiro segundo de treinamento.</translation>
    </message>
</context>
<context>
    <name>forja::CommandHelp</name>
    <message>
        <source>%1: cannot be started. It should be next to the program forja.</source>
        <translation>%1: não é possível iniciar. Ele deve ficar ao lado do programa forja.</translation>
    </message>
    <message>
        <source>%1: failed when it was asked for its help. Reinstall Forja if that happens again.</source>
        <translation>%1: falhou ao ser consultado sobre a sua ajuda. Reinstale o Forja se isso acontecer de novo.</translation>
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
        <source>There is nothing to draw: no run shown here has recorded a number yet.</source>
        <translation>Não há o que desenhar: nenhuma execução exibida registrou números ainda.</translation>
    </message>
    <message>
        <source>Runs that differ only in the seed become one line: their mean, with a band from minimum to maximum</source>
        <translation>Execuções que diferem apenas na semente viram uma só linha: a média, com uma faixa do menor ao maior valor</translation>
    </message>
    <message>
        <source>Whole runs</source>
        <translation>Execuções inteiras</translation>
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
        <source>Each at its best</source>
        <translation>Cada uma no seu melhor</translation>
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
        <source>its last</source>
        <translation>o último</translation>
    </message>
    <message>
        <source>its last; no best yet</source>
        <translation>o último; ainda sem melhor</translation>
    </message>
    <message>
        <source>Point in the training</source>
        <translation>Momento do treinamento</translation>
    </message>
    <message>
        <source>Shows each run’s snapshot nearest to its best distance, instead of the same point in all runs</source>
        <translation>Mostra de cada execução o momento guardado mais próximo da sua melhor distância, em vez do mesmo momento de todas</translation>
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
        <source>Statistics are the mean of the last tenth of the run.</source>
        <translation>As estatísticas são a média do último décimo da execução.</translation>
    </message>
    <message>
        <source>Runs that differ only in the seed: mean ± standard deviation of the sample, and their number.</source>
        <translation>Execuções que diferem apenas na semente: média ± desvio padrão da amostra, e quantas são.</translation>
    </message>
    <message>
        <source>Distance and diversity: %1.</source>
        <translation>Distância e diversidade: %1.</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>Número</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>Has no effect with the other settings of this run</source>
        <translation>Não significa nada com os outros ajustes desta execução</translation>
    </message>
    <message>
        <source>%1: this seed is already included; not counted again.</source>
        <translation>%1: uma semente que já está lá; não conta de novo.</translation>
    </message>
    <message>
        <source>Measures against other pictures are in separate rows: they cannot be compared.</source>
        <translation>Medidas com outras imagens ficam em linhas próprias: não podem ser comparadas.</translation>
    </message>
</context>
<context>
    <name>forja::CompareView</name>
    <message>
        <source>← Back</source>
        <translation>← Voltar</translation>
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
    <message>
        <source>Back (%1)</source>
        <translation>Voltar (%1)</translation>
    </message>
    <message>
        <source>Charts, pictures and tables in one HTML file that needs no network</source>
        <translation>Gráficos, imagens e tabelas em um só arquivo HTML, que não precisa de rede</translation>
    </message>
</context>
<context>
    <name>forja::ContestLiars</name>
    <message>
        <source>Generated</source>
        <translation>Geradas</translation>
    </message>
    <message>
        <source>latent %1</source>
        <translation>latente %1</translation>
    </message>
    <message>
        <source>Generated pictures, highest D score first</source>
        <translation>Imagens geradas, primeiro a maior pontuação de D</translation>
    </message>
    <message>
        <source>highest D score first</source>
        <translation>primeiro a maior pontuação de D</translation>
    </message>
</context>
<context>
    <name>forja::ContestPage</name>
    <message>
        <source>Show in the flat world</source>
        <translation>Mostrar no mundo plano</translation>
    </message>
    <message>
        <source>This run trains on 2-D points. The flat world shows D’s output everywhere in the plane, where G sends its latents, and the gradient at each point.</source>
        <translation>Esta execução treina com pontos em 2D. O mundo plano mostra a saída de D em todo o plano, para onde G leva os latentes e o gradiente em cada ponto.</translation>
    </message>
    <message>
        <source>The contest appears after the first second of training.</source>
        <translation>A disputa aparece após o primeiro segundo de treinamento.</translation>
    </message>
</context>
<context>
    <name>forja::ContestWording</name>
    <message>
        <source>D calls %1 of the real and %2 of the generated pictures real.</source>
        <translation>D diz “real” para %1 das reais e %2 das geradas.</translation>
    </message>
    <message>
        <source>D calls %1 of the real, %2 of the held-out and %3 of the generated pictures real.</source>
        <translation>D diz “real” para %1 das reais, %2 das reservadas e %3 das geradas.</translation>
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
    <message>
        <source>the only picture, by D of update %2</source>
        <translation>a única imagem, por D da atualização %2</translation>
    </message>
    <message>
        <source>D’s output is a logit: 0 is undecided, 2 means about 88 % real, −2 about 88 % generated. Two peaks: it tells them apart. One peak around 0: it can only guess, which is G’s goal.</source>
        <translation>A saída de D é um logit: 0 é indeciso, 2 significa cerca de 88 % para real, −2 cerca de 88 % para gerada. Dois picos: D as distingue. Um só pico em torno de 0: só pode adivinhar, e esse é o objetivo de G.</translation>
    </message>
    <message>
        <source>D says real above the dashed line. Two peaks: it tells them apart. One peak: it can only guess.</source>
        <translation>D diz “real” acima da linha tracejada. Dois picos: D as distingue. Um só pico: só pode adivinhar.</translation>
    </message>
    <message>
        <source>It treats held-out pictures more like generated ones: it overfits its training pictures.</source>
        <translation>Ele trata as reservadas mais como geradas: sofre de sobreajuste às suas imagens de treinamento.</translation>
    </message>
</context>
<context>
    <name>forja::CurveEditor</name>
    <message>
        <source>%1 over the training</source>
        <translation>%1 ao longo do treinamento</translation>
    </message>
    <message>
        <source>Begins with</source>
        <translation>Começa com</translation>
    </message>
    <message>
        <source>First value</source>
        <translation>Primeiro valor</translation>
    </message>
    <message>
        <source>Add a stretch</source>
        <translation>Adicionar um trecho</translation>
    </message>
    <message>
        <source>The value changes once more: in steps, along a line or along half a cosine.</source>
        <translation>O valor muda mais uma vez: em degrau, ao longo de uma reta ou de meio cosseno.</translation>
    </message>
    <message>
        <source>Shape</source>
        <translation>Forma</translation>
    </message>
    <message>
        <source>step to</source>
        <translation>degrau até</translation>
    </message>
    <message>
        <source>line to</source>
        <translation>reta até</translation>
    </message>
    <message>
        <source>cosine to</source>
        <translation>cosseno até</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Valor</translation>
    </message>
    <message>
        <source>kimg</source>
        <translation>kimg</translation>
    </message>
    <message>
        <source>Reached at</source>
        <translation>Alcançado em</translation>
    </message>
    <message>
        <source>Remove this stretch</source>
        <translation>Remover este trecho</translation>
    </message>
    <message>
        <source>at</source>
        <translation>em</translation>
    </message>
</context>
<context>
    <name>forja::CurvePicture</name>
    <message>
        <source>%1 kimg</source>
        <translation>%1 kimg</translation>
    </message>
</context>
<context>
    <name>forja::DataSummary</name>
    <message>
        <source>1 point</source>
        <translation>1 ponto</translation>
    </message>
    <message>
        <source>%1 points</source>
        <translation>%1 pontos</translation>
    </message>
    <message>
        <source>1 picture</source>
        <translation>1 imagem</translation>
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
        <source>%1 skipped</source>
        <translation>%1 ignorados</translation>
    </message>
    <message>
        <source>%1 left out</source>
        <translation>%1 de fora</translation>
    </message>
    <message>
        <source>pictures not opened</source>
        <translation>imagens não abertas</translation>
    </message>
</context>
<context>
    <name>forja::DatasetDialog</name>
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
        <source>One file is left out. Your folder is not touched.</source>
        <translation>Um arquivo está de fora. A sua pasta não é tocada.</translation>
    </message>
    <message>
        <source>%1 files are left out. Your folder is not touched.</source>
        <translation>%1 arquivos estão de fora. A sua pasta não é tocada.</translation>
    </message>
    <message>
        <source>Passed over</source>
        <translation>Não lidas</translation>
    </message>
    <message>
        <source>Small classes</source>
        <translation>Classes pequenas</translation>
    </message>
    <message>
        <source>Several in one file</source>
        <translation>Várias em um arquivo</translation>
    </message>
    <message>
        <source>Data check: %1</source>
        <translation>Conferência dos dados: %1</translation>
    </message>
    <message>
        <source>%1 pictures of %2 × %3. Is everything that matters in view, and the right way up? Size, fit and background are data settings.</source>
        <translation>%1 imagens de %2 × %3. O que importa está dentro e na posição certa? Tamanho, enquadramento e fundo são ajustes dos dados.</translation>
    </message>
    <message>
        <source>These files are left out. Tick those to bring back.</source>
        <translation>Estes arquivos estão de fora. Marque os que devem voltar.</translation>
    </message>
    <message>
        <source>Untick a file to leave it out. Your folder is not touched.</source>
        <translation>Desmarque um arquivo para deixá-lo de fora. A sua pasta não é tocada.</translation>
    </message>
</context>
<context>
    <name>forja::DatasetJob</name>
    <message>
        <source>Data check: one thing to look at</source>
        <translation>Conferência dos dados: uma coisa a examinar</translation>
    </message>
    <message>
        <source>Data check: %1 things to look at</source>
        <translation>Conferência dos dados: %1 coisas a examinar</translation>
    </message>
    <message>
        <source>Data check: nothing wrong</source>
        <translation>Conferência dos dados: nada de errado</translation>
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
    <name>forja::DirectionPanel</name>
    <message>
        <source>SeFa</source>
        <translation>SeFa</translation>
    </message>
    <message>
        <source>PCA</source>
        <translation>PCA</translation>
    </message>
    <message>
        <source>random</source>
        <translation>aleatória</translation>
    </message>
    <message>
        <source>Closed form (SeFa)</source>
        <translation>Forma fechada (SeFa)</translation>
    </message>
    <message>
        <source>PCA of G’s first layer</source>
        <translation>PCA da primeira camada de G</translation>
    </message>
    <message>
        <source>How directions are found</source>
        <translation>Como as direções são encontradas</translation>
    </message>
    <message>
        <source>Name of %1</source>
        <translation>Nome de %1</translation>
    </message>
    <message>
        <source>The directions in which a step of a given length changes the first layer most: eigenvectors of its weights (Shen and Zhou 2021)</source>
        <translation>As direções em que um passo de mesmo comprimento mais muda a primeira camada: autovetores dos seus pesos (Shen e Zhou 2021)</translation>
    </message>
    <message>
        <source>The directions in which the first layer’s outputs vary most over many latents, mapped back to z (Härkönen et al. 2020)</source>
        <translation>As direções em que as saídas da primeira camada mais variam entre muitos latentes, levadas de volta a z (Härkönen et al. 2020)</translation>
    </message>
    <message>
        <source>This architecture has no first layer that takes the whole of z, so no directions can be found.</source>
        <translation>Esta arquitetura não tem uma primeira camada que receba z inteiro, portanto não há direções a encontrar.</translation>
    </message>
    <message>
        <source>Found in G of update %1, strongest first. Move a slider to see what it does, and name it: named directions are kept with the run.</source>
        <translation>Encontradas no G da atualização %1, as mais fortes primeiro. Mova um controle para ver o que ele faz e dê-lhe um nome: as direções com nome ficam guardadas com a execução.</translation>
    </message>
    <message>
        <source>Name it to keep it with the run. %1: %2 % of the sum of this method’s eigenvalues, at update %3</source>
        <translation>Dê um nome a ela para guardá-la com a execução. %1: %2 % da soma dos autovalores deste método, na atualização %3</translation>
    </message>
    <message>
        <source>%1 of update %2. Without a name it is not kept</source>
        <translation>%1 da atualização %2. Sem um nome, ela não é guardada</translation>
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
        <source>set aside</source>
        <translation>à parte</translation>
    </message>
    <message>
        <source>records</source>
        <translation>registros</translation>
    </message>
    <message>
        <source>snapshots</source>
        <translation>momentos</translation>
    </message>
</context>
<context>
    <name>forja::Doctor</name>
    <message>
        <source> · and %1 more</source>
        <translation> · e mais %1</translation>
    </message>
    <message>
        <source>Training doctor: too early to tell (update %1 of %2)</source>
        <translation>Doutor do treinamento: cedo demais para dizer (atualização %1 de %2)</translation>
    </message>
    <message>
        <source>Training doctor: no sign of trouble</source>
        <translation>Doutor do treinamento: nenhum sinal de problema</translation>
    </message>
    <message>
        <source>alarm at %1 or above</source>
        <translation>alarme de %1 para cima</translation>
    </message>
    <message>
        <source>alarm at %1 or below</source>
        <translation>alarme de %1 para baixo</translation>
    </message>
    <message>
        <source>%1 (since update %2)</source>
        <translation>%1 (desde a atualização %2)</translation>
    </message>
</context>
<context>
    <name>forja::DoctorLine</name>
    <message>
        <source>Training doctor: %1
Show the evidence, and what may help</source>
        <translation>Doutor do treinamento: %1
Mostrar os indícios, e o que pode ajudar</translation>
    </message>
    <message>
        <source>What the training doctor looks at</source>
        <translation>O que o doutor do treinamento examina</translation>
    </message>
</context>
<context>
    <name>forja::DoctorPanel</name>
    <message>
        <source>Close</source>
        <translation>Fechar</translation>
    </message>
    <message>
        <source>Training doctor</source>
        <translation>Doutor do treinamento</translation>
    </message>
    <message>
        <source>Close the training doctor</source>
        <translation>Fechar o doutor do treinamento</translation>
    </message>
    <message>
        <source>The training doctor looks at what the run records, averaged over about 200 updates: D’s accuracy and the gradients of both players, losses, the diversity of G’s pictures, D’s output on held-out pictures, and copies. It says nothing about the first 400 updates, where healthy runs look sick.</source>
        <translation>O doutor do treinamento examina o que a execução registra, em médias sobre umas 200 atualizações: os acertos de D e os gradientes dos dois jogadores, as perdas, quão variadas são as imagens de G, a saída de D nas imagens reservadas, e as cópias. Ele não diz nada sobre as primeiras 400 atualizações, em que execuções saudáveis parecem doentes.</translation>
    </message>
</context>
<context>
    <name>forja::DotsChart</name>
    <message>
        <source>Every seed as a dot</source>
        <translation>Cada semente como um ponto</translation>
    </message>
    <message>
        <source>seed %1: %2</source>
        <translation>semente %1: %2</translation>
    </message>
    <message>
        <source>95 % interval of this one: %1</source>
        <translation>Intervalo de 95 % deste: %1</translation>
    </message>
    <message>
        <source>%1: %2, seeds: %3</source>
        <translation>%1: %2, sementes: %3</translation>
    </message>
    <message>
        <source>%1: click to open it</source>
        <translation>%1: clique para abrir</translation>
    </message>
</context>
<context>
    <name>forja::DotsPainter</name>
    <message>
        <source>if inherited</source>
        <translation>se herdados</translation>
    </message>
    <message>
        <source>pale: 1 seed on the sample pictures, measured earlier</source>
        <translation>pálido: 1 semente nas imagens de exemplo, medida antes</translation>
    </message>
    <message>
        <source>pale: %1 seeds on the sample pictures, measured earlier</source>
        <translation>pálidos: %1 sementes nas imagens de exemplo, medidas antes</translation>
    </message>
    <message>
        <source>pale: %1 seeds on the sample pictures, measured earlier with different arithmetic: compare only roughly</source>
        <translation>pálidos: %1 sementes nas imagens de exemplo, medidas antes com aritmética diferente: compare só aproximadamente</translation>
    </message>
    <message>
        <source>pale: 1 seed on the sample pictures, measured earlier with different arithmetic: compare only roughly</source>
        <translation>pálido: 1 semente nas imagens de exemplo, medida antes com aritmética diferente: compare só aproximadamente</translation>
    </message>
</context>
<context>
    <name>forja::DoubtedDetails</name>
    <message>
        <source>Open folder</source>
        <translation>Abrir pasta</translation>
    </message>
    <message>
        <source>Shows the folder of this file in the file manager</source>
        <translation>Mostra a pasta deste arquivo no gerenciador de arquivos</translation>
    </message>
    <message>
        <source>one picture</source>
        <translation>uma imagem</translation>
    </message>
    <message>
        <source>Leave out of the next run</source>
        <translation>Deixar fora da próxima execução</translation>
    </message>
    <message>
        <source>%1 pictures selected</source>
        <translation>%1 imagens selecionadas</translation>
    </message>
    <message>
        <source>Include again</source>
        <translation>Incluir de novo</translation>
    </message>
</context>
<context>
    <name>forja::DoubtedPanel</name>
    <message>
        <source>Judge again</source>
        <translation>Julgar de novo</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
    <message>
        <source>Real</source>
        <translation>Reais</translation>
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
        <source>Your pictures, lowest D score first</source>
        <translation>As suas imagens, primeiro a menor pontuação de D</translation>
    </message>
    <message>
        <source>By the current D</source>
        <translation>Pelo D atual</translation>
    </message>
    <message>
        <source>Find lowest scores</source>
        <translation>Achar as menores pontuações</translation>
    </message>
    <message>
        <source>lowest D score first</source>
        <translation>primeiro a menor pontuação de D</translation>
    </message>
    <message>
        <source>The current D judges your own pictures. Those that it takes for generated are often odd: a wrong class, a border, a blank. It may also mean only that G has not learned them yet.</source>
        <translation>O D atual julga as suas próprias imagens. As que ele toma por geradas são muitas vezes as estranhas: classe errada, uma borda, um quadro vazio. Também pode significar apenas que G ainda não as aprendeu.</translation>
    </message>
</context>
<context>
    <name>forja::EarlierAskings</name>
    <message>
        <source>%1 · shown</source>
        <translation>%1 · exibida</translation>
    </message>
    <message>
        <source>%1, seeds: %2</source>
        <translation>%1, sementes: %2</translation>
    </message>
    <message>
        <source>Earlier answers</source>
        <translation>Respostas anteriores</translation>
    </message>
</context>
<context>
    <name>forja::ExploreBar</name>
    <message>
        <source>Class</source>
        <translation>Classe</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Voltar</translation>
    </message>
    <message>
        <source>Forward</source>
        <translation>Avançar</translation>
    </message>
    <message>
        <source>Which averaged G makes the pictures</source>
        <translation>Qual G médio faz as imagens</translation>
    </message>
    <message>
        <source>Newest, as it trains</source>
        <translation>O mais novo, durante o treino</translation>
    </message>
    <message>
        <source>Newest</source>
        <translation>O mais novo</translation>
    </message>
    <message>
        <source>update %1</source>
        <translation>atualização %1</translation>
    </message>
    <message>
        <source>D’s output %1</source>
        <translation>Saída de D %1</translation>
    </message>
    <message>
        <source>%1 (D of update %2)</source>
        <translation>%1 (D da atualização %2)</translation>
    </message>
    <message>
        <source>%1 ms</source>
        <translation>%1 ms</translation>
    </message>
    <message>
        <source>Goes back to where you were (Ctrl+Z)</source>
        <translation>Volta para onde você estava antes (Ctrl+Z)</translation>
    </message>
    <message>
        <source>Goes forward again (Ctrl+Shift+Z)</source>
        <translation>Vai de novo para onde você estava antes de voltar (Ctrl+Shift+Z)</translation>
    </message>
    <message>
        <source>Snapshot</source>
        <translation>Snapshot</translation>
    </message>
    <message>
        <source>Time from your move to the picture</source>
        <translation>O tempo entre o seu movimento e a imagem</translation>
    </message>
</context>
<context>
    <name>forja::ExploreDialog</name>
    <message>
        <source>Explore latent space</source>
        <translation>Explorar o espaço latente</translation>
    </message>
    <message>
        <source>Save the picture</source>
        <translation>Salvar a imagem</translation>
    </message>
    <message>
        <source>Save the strip</source>
        <translation>Salvar a tira</translation>
    </message>
    <message>
        <source>Explore latent space – %1</source>
        <translation>Explorar o espaço latente – %1</translation>
    </message>
    <message>
        <source>Waiting for a copy of G at the end of this update…</source>
        <translation>Esperando uma cópia de G ao fim desta atualização…</translation>
    </message>
</context>
<context>
    <name>forja::ExploreKeeping</name>
    <message>
        <source>Favourites</source>
        <translation>Favoritos</translation>
    </message>
    <message>
        <source>Keep a picture that you like (Ctrl+D). It is kept with the run, so that you can return to it and sweep between favourites.</source>
        <translation>Guarde uma imagem de que você goste (Ctrl+D). Ela fica com a execução, para voltar a ela e para fazer varreduras entre favoritos.</translation>
    </message>
    <message>
        <source>%1, kept at update %2. Click to go there; Delete removes it</source>
        <translation>%1, guardado na atualização %2. Clique para ir até lá; Delete o remove</translation>
    </message>
</context>
<context>
    <name>forja::ExploreSaver</name>
    <message>
        <source>PNG pictures (*.png)</source>
        <translation>Imagens PNG (*.png)</translation>
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
        <source>the newest</source>
        <translation>o mais novo</translation>
    </message>
    <message>
        <source>update %1</source>
        <translation>atualização %1</translation>
    </message>
    <message>
        <source>Pictures</source>
        <translation>Imagens</translation>
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
        <source>Folder</source>
        <translation>Pasta</translation>
    </message>
    <message>
        <source>Folder for the gallery</source>
        <translation>Pasta para a galeria</translation>
    </message>
    <message>
        <source>Choose at least one class.</source>
        <translation>Escolha ao menos uma classe.</translation>
    </message>
    <message>
        <source>Reading the generator…</source>
        <translation>Lendo o gerador…</translation>
    </message>
    <message>
        <source>Snapshot</source>
        <translation>Snapshot</translation>
    </message>
    <message>
        <source>This seed and its number alone determine a picture. The gallery shows seed %1.</source>
        <translation>Uma imagem depende somente desta semente e do seu número. A galeria mostra a semente %1.</translation>
    </message>
    <message>
        <source>Format</source>
        <translation>Formato</translation>
    </message>
    <message>
        <source>This run has kept no generator yet. Let it train a little longer.</source>
        <translation>Esta execução ainda não guardou nenhum gerador. Deixe-a treinar um pouco mais.</translation>
    </message>
    <message>
        <source>Choose at least one format.</source>
        <translation>Escolha ao menos um formato.</translation>
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
        <source>Can change during a run.</source>
        <translation>Pode mudar durante uma execução.</translation>
    </message>
    <message>
        <source>Let this number change over the training…</source>
        <translation>Deixar este número mudar ao longo do treinamento…</translation>
    </message>
    <message>
        <source>Curve of %1</source>
        <translation>Curva de %1</translation>
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
        <source>Number</source>
        <translation>Número</translation>
    </message>
    <message>
        <source> times</source>
        <translation> vezes</translation>
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
        <source>Speed</source>
        <translation>Velocidade</translation>
    </message>
    <message>
        <source> s</source>
        <translation> s</translation>
    </message>
    <message>
        <source>animated WebP</source>
        <translation>WebP animado</translation>
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
        <source>Writing…</source>
        <translation>Gravando…</translation>
    </message>
    <message>
        <source>Written: %1 (%2)</source>
        <translation>Gravado: %1 (%2)</translation>
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
        <source>%1 · %2 × %3 pixels · %4 s</source>
        <translation>%1 · %2 × %3 pixels · %4 s</translation>
    </message>
    <message>
        <source>The number of its latent, counted from 0 in the order of the gallery</source>
        <translation>O número do latente, contado a partir de 0 na ordem da galeria</translation>
    </message>
    <message>
        <source>automatic</source>
        <translation>automático</translation>
    </message>
    <message>
        <source>Each pixel becomes a square this many pixels wide; nothing is smoothed. 0: a size that is easy to see</source>
        <translation>Cada pixel vira um quadrado com esta largura em pixels; nada é suavizado. 0: um tamanho fácil de ver</translation>
    </message>
    <message>
        <source>the newest snapshot</source>
        <translation>o snapshot mais novo</translation>
    </message>
    <message>
        <source> snapshots per second</source>
        <translation> snapshots por segundo</translation>
    </message>
    <message>
        <source>Hold the last for</source>
        <translation>Manter o último por</translation>
    </message>
    <message>
        <source>MP4, with ffmpeg</source>
        <translation>MP4, com o ffmpeg</translation>
    </message>
    <message>
        <source>MP4 is available where the program ffmpeg is installed.</source>
        <translation>MP4 está disponível quando o programa ffmpeg está instalado.</translation>
    </message>
    <message>
        <source>Format</source>
        <translation>Formato</translation>
    </message>
    <message>
        <source>lossless</source>
        <translation>sem perdas</translation>
    </message>
    <message>
        <source>1 snapshot</source>
        <translation>1 snapshot</translation>
    </message>
    <message>
        <source>%1 snapshots</source>
        <translation>%1 snapshots</translation>
    </message>
    <message>
        <source>%1 of %2 snapshots</source>
        <translation>%1 de %2 snapshots</translation>
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
    <name>forja::FindingCard</name>
    <message>
        <source>%1: over since update %2</source>
        <translation>%1: já passou, desde a atualização %2</translation>
    </message>
    <message>
        <source>No setting that can change now helps here.</source>
        <translation>Nenhum ajuste que possa mudar agora ajuda aqui.</translation>
    </message>
    <message>
        <source>What may help</source>
        <translation>O que pode ajudar</translation>
    </message>
    <message>
        <source>Apply now</source>
        <translation>Aplicar agora</translation>
    </message>
    <message>
        <source>Branch from update %1 with this…</source>
        <translation>Derivar da atualização %1 com isto…</translation>
    </message>
    <message>
        <source>From the next update on; the change is recorded, with a flag</source>
        <translation>A partir da próxima atualização; a mudança é registrada, com uma marca</translation>
    </message>
    <message>
        <source>A new run that continues from there, with these values; this one stays as it is</source>
        <translation>Uma nova execução que continua dali, com estes valores; esta fica como está</translation>
    </message>
    <message>
        <source>Only during the run</source>
        <translation>Só com a execução em andamento</translation>
    </message>
</context>
<context>
    <name>forja::FindingChart</name>
    <message>
        <source>%1, marked from update %2 to %3</source>
        <translation>%1, marcado da atualização %2 à %3</translation>
    </message>
    <message>
        <source>alarm</source>
        <translation>alarme</translation>
    </message>
    <message>
        <source>update 0</source>
        <translation>atualização 0</translation>
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
    <name>forja::FlatCanvas</name>
    <message>
        <source>The plane: real and generated points, D&apos;s judgement, G&apos;s grid</source>
        <translation>O plano: pontos reais e gerados, o julgamento de D, a grade de G</translation>
    </message>
    <message>
        <source>D %1</source>
        <translation>D %1</translation>
    </message>
    <message>
        <source>%1 % real</source>
        <translation>%1 % real</translation>
    </message>
    <message>
        <source>Draw with the mouse: points appear where you drag.</source>
        <translation>Desenhe com o mouse: surgem pontos por onde você arrasta.</translation>
    </message>
</context>
<context>
    <name>forja::FlatCharts</name>
    <message>
        <source>Losses and distances over the training</source>
        <translation>Perdas e distâncias ao longo do treinamento</translation>
    </message>
    <message>
        <source>Distance</source>
        <translation>Distância</translation>
    </message>
    <message>
        <source>bits</source>
        <translation>bits</translation>
    </message>
    <message>
        <source>real points: %1</source>
        <translation>pontos reais: %1</translation>
    </message>
    <message>
        <source>Good points</source>
        <translation>Pontos bons</translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation>%1 %</translation>
    </message>
    <message>
        <source>%1/%2</source>
        <translation>%1/%2</translation>
    </message>
    <message>
        <source>good</source>
        <translation>bons</translation>
    </message>
    <message>
        <source>modes</source>
        <translation>modos</translation>
    </message>
    <message>
        <source>Losses</source>
        <translation>Perdas</translation>
    </message>
    <message>
        <source>D</source>
        <translation>D</translation>
    </message>
    <message>
        <source>G</source>
        <translation>G</translation>
    </message>
    <message>
        <source>JS %1</source>
        <translation>JS %1</translation>
    </message>
    <message>
        <source>KL %1</source>
        <translation>KL %1</translation>
    </message>
    <message>
        <source>second</source>
        <translation>segundo</translation>
    </message>
    <message>
        <source>not known for points from a file</source>
        <translation>desconhecidos em pontos de um arquivo</translation>
    </message>
</context>
<context>
    <name>forja::FlatChooser</name>
    <message>
        <source>CSV…</source>
        <translation>CSV…</translation>
    </message>
    <message>
        <source>Draw</source>
        <translation>Desenhar</translation>
    </message>
    <message>
        <source>Draw a distribution of your own with the mouse.</source>
        <translation>Desenhe com o mouse a sua própria distribuição.</translation>
    </message>
    <message>
        <source>Points from a file: x and y on each line.</source>
        <translation>Pontos de um arquivo: x e y em cada linha.</translation>
    </message>
</context>
<context>
    <name>forja::FlatComparison</name>
    <message>
        <source>%1: %2 here, %3 there</source>
        <translation>%1: %2 aqui, %3 lá</translation>
    </message>
    <message>
        <source>and %1 more</source>
        <translation>e mais %1</translation>
    </message>
    <message>
        <source>Pin</source>
        <translation>Fixar</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fechar</translation>
    </message>
    <message>
        <source>pinned: %1</source>
        <translation>fixado: %1</translation>
    </message>
    <message>
        <source>The second training: %1</source>
        <translation>O segundo treinamento: %1</translation>
    </message>
    <message>
        <source>%1, update %2</source>
        <translation>%1, atualização %2</translation>
    </message>
    <message>
        <source>JS %1</source>
        <translation>JS %1</translation>
    </message>
    <message>
        <source>Keeps what is shown now next to what follows; ends a second training</source>
        <translation>Mantém o que está à vista ao lado do que vem; termina um segundo treinamento</translation>
    </message>
    <message>
        <source>Compare ▾</source>
        <translation>Comparar ▾</translation>
    </message>
    <message>
        <source>Shows a second training, or another run on points at the same update, next to this one</source>
        <translation>Mostra um segundo treinamento, ou outra execução sobre pontos na mesma atualização, ao lado desta</translation>
    </message>
    <message>
        <source>Closes the second picture</source>
        <translation>Fecha a segunda imagem</translation>
    </message>
    <message>
        <source>Train a second run with the same settings</source>
        <translation>Treinar uma segunda com os mesmos ajustes</translation>
    </message>
    <message>
        <source>Ends this run and keeps it. Then both start at update 0 with the same seed. Changes that you make after that apply to the left one only, so you see their effect.</source>
        <translation>Termina esta execução e a guarda. Então as duas começam na atualização 0 com a mesma semente. O que você mudar depois vale só para a da esquerda: assim se vê o efeito.</translation>
    </message>
    <message>
        <source>Earlier runs</source>
        <translation>Execuções anteriores</translation>
    </message>
    <message>
        <source>No other run on points yet</source>
        <translation>Ainda não há outra execução com pontos</translation>
    </message>
</context>
<context>
    <name>forja::FlatDrawing</name>
    <message>
        <source>Clear</source>
        <translation>Limpar</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
    <message>
        <source>Use these points</source>
        <translation>Usar estes pontos</translation>
    </message>
    <message>
        <source>The points are saved as a CSV file next to the runs.</source>
        <translation>Os pontos são salvos como um arquivo CSV junto às execuções.</translation>
    </message>
</context>
<context>
    <name>forja::FlatForm</name>
    <message>
        <source>Generator</source>
        <translation>Gerador</translation>
    </message>
    <message>
        <source>Discriminator</source>
        <translation>Discriminador</translation>
    </message>
    <message>
        <source>Game</source>
        <translation>Jogo</translation>
    </message>
    <message>
        <source>Points</source>
        <translation>Pontos</translation>
    </message>
    <message>
        <source>Settings with a dot can change during training. Any other starts a new run at once; the previous run is kept.</source>
        <translation>Ajustes com uma bolinha podem mudar durante o treinamento. Qualquer outro começa logo uma nova execução; a anterior fica guardada.</translation>
    </message>
</context>
<context>
    <name>forja::FlatLayerBar</name>
    <message>
        <source>real points</source>
        <translation>pontos reais</translation>
    </message>
    <message>
        <source>A sample of the points that G should learn to make</source>
        <translation>Uma amostra dos pontos que G deve aprender a fazer</translation>
    </message>
    <message>
        <source>generated points</source>
        <translation>pontos gerados</translation>
    </message>
    <message>
        <source>D&apos;s judgement</source>
        <translation>julgamento de D</translation>
    </message>
    <message>
        <source>G&apos;s grid</source>
        <translation>grade de G</translation>
    </message>
    <message>
        <source>gradients</source>
        <translation>gradientes</translation>
    </message>
    <message>
        <source>What G makes from 2,000 fixed latents</source>
        <translation>O que G faz de 2.000 latentes fixos</translation>
    </message>
    <message>
        <source>Green where D says real, purple where it says generated, stronger where it is surer; on the line it cannot tell</source>
        <translation>Verde onde D diz “real”, roxo onde diz “gerado”, mais forte onde ele tem mais certeza; na linha ele não sabe dizer</translation>
    </message>
    <message>
        <source>Where G sends a grid of latents; each cell holds the same share of them, so small cells are dense</source>
        <translation>Para onde G leva uma grade de latentes; cada célula contém a mesma fração deles, portanto células pequenas são densas</translation>
    </message>
    <message>
        <source>The directions in which G&apos;s loss pulls 150 of the generated points in an update of G; the longest needle always has the same length</source>
        <translation>As direções em que a perda de G puxa 150 dos pontos gerados em uma atualização de G; a agulha mais longa tem sempre o mesmo comprimento</translation>
    </message>
</context>
<context>
    <name>forja::FlatPage</name>
    <message>
        <source>A run on pictures</source>
        <translation>Uma execução com imagens</translation>
    </message>
    <message>
        <source>%1 is still training in this window. Stop it first: only one run trains here at a time.</source>
        <translation>%1 ainda treina nesta janela. Pare-a primeiro: aqui treina só uma execução de cada vez.</translation>
    </message>
</context>
<context>
    <name>forja::FlatPlayback</name>
    <message>
        <source>now</source>
        <translation>agora</translation>
    </message>
    <message>
        <source>%1, update %2</source>
        <translation>%1, atualização %2</translation>
    </message>
    <message>
        <source>update %1</source>
        <translation>atualização %1</translation>
    </message>
    <message>
        <source>Snapshots of this training; the right end is now</source>
        <translation>Snapshots deste treinamento; a ponta direita é agora</translation>
    </message>
</context>
<context>
    <name>forja::FlatSources</name>
    <message>
        <source>Open points</source>
        <translation>Abrir pontos</translation>
    </message>
    <message>
        <source>Points (*.csv *.CSV)</source>
        <translation>Pontos (*.csv *.CSV)</translation>
    </message>
</context>
<context>
    <name>forja::FlatStory</name>
    <message>
        <source>G sends %1 latents to the plane.</source>
        <translation>G leva %1 latentes ao plano.</translation>
    </message>
    <message>
        <source>%1; it would be %2 if D could not tell them apart.</source>
        <translation>%1; seria %2 se D não conseguisse distingui-los.</translation>
    </message>
    <message>
        <source>G makes points</source>
        <translation>G faz pontos</translation>
    </message>
    <message>
        <source>D judges both</source>
        <translation>D julga ambos</translation>
    </message>
    <message>
        <source>D&apos;s loss</source>
        <translation>Perda de D</translation>
    </message>
    <message>
        <source>D&apos;s gradients</source>
        <translation>Gradientes de D</translation>
    </message>
    <message>
        <source>D&apos;s update</source>
        <translation>Atualização de D</translation>
    </message>
    <message>
        <source>D judges</source>
        <translation>D julga</translation>
    </message>
    <message>
        <source>G&apos;s loss</source>
        <translation>Perda de G</translation>
    </message>
    <message>
        <source>Gradients at the points</source>
        <translation>Gradientes nos pontos</translation>
    </message>
    <message>
        <source>G&apos;s update</source>
        <translation>Atualização de G</translation>
    </message>
    <message>
        <source>G sends %1 latents to the plane. D also sees as many real points.</source>
        <translation>G leva %1 latentes ao plano. D vê também o mesmo número de pontos reais.</translation>
    </message>
    <message>
        <source>It calls %1 % of the real and %2 % of the generated points real. Circled: where it is wrong.</source>
        <translation>Ele diz “real” para %1 % dos pontos reais e %2 % dos gerados. Circulados: onde ele erra.</translation>
    </message>
    <message>
        <source>It calls %1 % of them real. Circled: those that fool it.</source>
        <translation>Ele diz “real” para %1 % deles. Circulados: os que o enganam.</translation>
    </message>
    <message>
        <source>Their norm over all weights is %1; layer by layer: %2.</source>
        <translation>A norma deles sobre todos os pesos é %1; camada por camada: %2.</translation>
    </message>
    <message>
        <source>Each needle is the gradient that its point receives through D; the longest is %1. From these, the norm of the gradient of G’s weights is %2.</source>
        <translation>Cada agulha é o gradiente que o seu ponto recebe através de D; a mais longa é %1. A norma do gradiente dos pesos de G que resulta deles é %2.</translation>
    </message>
    <message>
        <source>Adam moves D&apos;s weights by %1 in total. This was D&apos;s update %2.</source>
        <translation>O Adam move os pesos de D em %1 no total. Foi a atualização %2 de D.</translation>
    </message>
    <message>
        <source>Adam moves G&apos;s weights by %1 in total. This was G&apos;s update %2.</source>
        <translation>O Adam move os pesos de G em %1 no total. Foi a atualização %2 de G.</translation>
    </message>
    <message>
        <source>Slow motion: step D, G or both, and each update is shown in five parts.</source>
        <translation>Câmera lenta: dê um passo de D, de G ou de ambos, e cada atualização é mostrada em cinco partes.</translation>
    </message>
</context>
<context>
    <name>forja::FlatToolbar</name>
    <message>
        <source>Start</source>
        <translation>Iniciar</translation>
    </message>
    <message>
        <source>Reset</source>
        <translation>Recomeçar</translation>
    </message>
    <message>
        <source>Step</source>
        <translation>Passo</translation>
    </message>
    <message>
        <source>D</source>
        <translation>D</translation>
    </message>
    <message>
        <source>One update of the discriminator alone</source>
        <translation>Uma atualização só do discriminador</translation>
    </message>
    <message>
        <source>G</source>
        <translation>G</translation>
    </message>
    <message>
        <source>One update of the generator alone</source>
        <translation>Uma atualização só do gerador</translation>
    </message>
    <message>
        <source>Both</source>
        <translation>Ambos</translation>
    </message>
    <message>
        <source>One whole update: D&apos;s, then G&apos;s</source>
        <translation>Uma atualização inteira: a de D, depois a de G</translation>
    </message>
    <message>
        <source>Slow motion</source>
        <translation>Câmera lenta</translation>
    </message>
    <message>
        <source>Hold</source>
        <translation>Segurar</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>Próxima</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Pausar</translation>
    </message>
    <message>
        <source>Continue</source>
        <translation>Continuar</translation>
    </message>
    <message>
        <source>update</source>
        <translation>atualização</translation>
    </message>
    <message>
        <source>D %1 · G %2</source>
        <translation>D %1 · G %2</translation>
    </message>
    <message>
        <source>JS %1</source>
        <translation>JS %1</translation>
    </message>
    <message>
        <source>%1 % good</source>
        <translation>%1 % bons</translation>
    </message>
    <message>
        <source>%1/%2 modes</source>
        <translation>%1/%2 modos</translation>
    </message>
    <message>
        <source>Ends this run and keeps it, and starts another with the same settings and the same seed, paused at update 0.</source>
        <translation>Termina esta execução e a guarda, e começa outra com os mesmos ajustes e a mesma semente, em pausa na atualização 0.</translation>
    </message>
    <message>
        <source>Shows each update from the inside, in five parts for each player</source>
        <translation>Mostra cada atualização por dentro, em cinco partes para cada jogador</translation>
    </message>
    <message>
        <source>Stays at the current part</source>
        <translation>Fica na parte atual</translation>
    </message>
    <message>
        <source>Goes to the next part at once</source>
        <translation>Vai logo para a próxima parte</translation>
    </message>
</context>
<context>
    <name>forja::FolderSettings</name>
    <message>
        <source>Train at %1</source>
        <translation>Treinar em %1</translation>
    </message>
    <message>
        <source>Use the setting made for %2</source>
        <translation>Aproveitar o ajuste feito para %2</translation>
    </message>
    <message>
        <source>Use the %1 settings made for %2</source>
        <translation>Aproveitar os %1 ajustes feitos para %2</translation>
    </message>
</context>
<context>
    <name>forja::FormFoot</name>
    <message>
        <source>All settings</source>
        <translation>Todos os ajustes</translation>
    </message>
    <message>
        <source>Opens every section and shows the settings that are rarely needed</source>
        <translation>Abre todas as seções e mostra os ajustes que raramente são necessários</translation>
    </message>
    <message>
        <source>What differs from the defaults</source>
        <translation>O que difere do padrão</translation>
    </message>
    <message>
        <source>What differs from “%1”</source>
        <translation>Difere de “%1”</translation>
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
    <message>
        <source>Size</source>
        <translation>Tamanho</translation>
    </message>
    <message>
        <source>Not square…</source>
        <translation>Não quadrada…</translation>
    </message>
    <message>
        <source>One size for both sides</source>
        <translation>Um tamanho para os dois lados</translation>
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
    <message>
        <source>Closer than every held-out picture: check whether it is a copy (pixels, flips included)</source>
        <translation>Mais próxima que todas as reservadas: veja se é uma cópia (pixels, espelhadas incluídas)</translation>
    </message>
    <message>
        <source>Closer than %1 % of held-out pictures: check whether it is a copy (pixels, flips included)</source>
        <translation>Mais próxima que %1 % das reservadas: veja se é uma cópia (pixels, espelhadas incluídas)</translation>
    </message>
</context>
<context>
    <name>forja::GalleryCanvas</name>
    <message>
        <source>Generated pictures</source>
        <translation>Imagens geradas</translation>
    </message>
</context>
<context>
    <name>forja::GalleryHeading</name>
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
        <source>data points</source>
        <translation>pontos dos dados</translation>
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
        <source>same latents, highest D score first</source>
        <translation>mesmos latentes, maior saída de D primeiro</translation>
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
    <name>forja::GalleryPage</name>
    <message>
        <source>%1 · preview</source>
        <translation>%1 · prévia</translation>
    </message>
</context>
<context>
    <name>forja::GalleryPainter</name>
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
    <name>forja::GallerySheets</name>
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
</context>
<context>
    <name>forja::GridView</name>
    <message>
        <source>Top left</source>
        <translation>Acima à esquerda</translation>
    </message>
    <message>
        <source>Top right</source>
        <translation>Acima à direita</translation>
    </message>
    <message>
        <source>Bottom left</source>
        <translation>Abaixo à esquerda</translation>
    </message>
    <message>
        <source>Bottom right</source>
        <translation>Abaixo à direita</translation>
    </message>
    <message>
        <source>here</source>
        <translation>aqui</translation>
    </message>
    <message>
        <source>Pictures per side</source>
        <translation>Imagens por lado</translation>
    </message>
    <message>
        <source>The four corners and what lies between them. Click a picture to go there.</source>
        <translation>Os quatro cantos e o que há entre eles. Clique em uma imagem para ir até lá.</translation>
    </message>
    <message>
        <source>random %1</source>
        <translation>sorteado %1</translation>
    </message>
</context>
<context>
    <name>forja::GroupChoice</name>
    <message>
        <source>no grouping</source>
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
        <source>each band from −8 to 8; stronger colour: more pictures</source>
        <translation>de −8 a 8; mais forte: mais imagens</translation>
    </message>
</context>
<context>
    <name>forja::HelpContents</name>
    <message>
        <source>Search the help</source>
        <translation>Buscar na ajuda</translation>
    </message>
    <message>
        <source>Contents</source>
        <translation>Conteúdo</translation>
    </message>
    <message>
        <source>Not found</source>
        <translation>Não encontrado</translation>
    </message>
</context>
<context>
    <name>forja::HelpDialog</name>
    <message>
        <source>Help</source>
        <translation>Ajuda</translation>
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
    <message>
        <source>mean</source>
        <translation>média</translation>
    </message>
    <message>
        <source>95 % interval</source>
        <translation>intervalo de 95 %</translation>
    </message>
    <message>
        <source>seeds</source>
        <translation>sementes</translation>
    </message>
    <message>
        <source>Measured on %1: %2.</source>
        <translation>Medido em %1: %2.</translation>
    </message>
</context>
<context>
    <name>forja::InsidePanel</name>
    <message>
        <source>Look inside</source>
        <translation>Olhar por dentro</translation>
    </message>
    <message>
        <source>Where D objects</source>
        <translation>Onde D faz objeção</translation>
    </message>
    <message>
        <source>Nearest in D’s features</source>
        <translation>Mais próximas nas features de D</translation>
    </message>
    <message>
        <source>What one update of G changes</source>
        <translation>O que muda com uma atualização de G</translation>
    </message>
    <message>
        <source>How D’s output changes with each pixel, over the picture above</source>
        <translation>Como a saída de D muda com cada pixel, sobre a imagem acima</translation>
    </message>
    <message>
        <source>How strongly the colours cover the picture</source>
        <translation>Quanto as cores cobrem a imagem</translation>
    </message>
    <message>
        <source>Strength of the colours</source>
        <translation>Intensidade das cores</translation>
    </message>
    <message>
        <source>asking D…</source>
        <translation>perguntando a D…</translation>
    </message>
    <message>
        <source>before</source>
        <translation>antes</translation>
    </message>
    <message>
        <source>after one update of G</source>
        <translation>após uma atualização de G</translation>
    </message>
    <message>
        <source>Before, after, and the difference × %1 (grey: none), from update %2: G itself, not its average. A pixel changes by %3 of 255; D’s output goes from %4 to %5.</source>
        <translation>Antes, depois e a diferença × %1 (cinza: nenhuma), a partir da atualização %2: o próprio G, não a sua média. Um pixel muda em %3 de 255; a saída de D vai de %4 a %5.</translation>
    </message>
    <message>
        <source>There is one training picture; its flip is included.</source>
        <translation>Há uma imagem de treinamento; o espelhamento dela está incluído.</translation>
    </message>
    <message>
        <source>How D and G see this picture. It takes a few seconds of processor time; training continues.</source>
        <translation>O que esta imagem é para D e para G. Ocupa o processador por alguns segundos; o treinamento continua.</translation>
    </message>
    <message>
        <source>%1 brighter here looks more real to D of update %2&lt;br&gt;%3 brighter here looks less real&lt;br&gt;The strongest pixel, from black to white, changes its output by about %4.</source>
        <translation>%1 mais claro aqui parece mais real para o D da atualização %2&lt;br&gt;%3 mais claro aqui parece menos real&lt;br&gt;O pixel mais forte, de preto a branco, move a saída dele em cerca de %4.</translation>
    </message>
    <message>
        <source>%1
distance %2 in D’s features (1: their typical spread)</source>
        <translation>%1
distância %2 nas features de D (1: tanto quanto uma delas varia)</translation>
    </message>
    <message>
        <source>%1 of %2 searched</source>
        <translation>%1 de %2 examinadas</translation>
    </message>
    <message>
        <source>Among %1 of %2 training pictures, evenly chosen; flips included. These look most alike to D.</source>
        <translation>Entre %1 de %2 imagens de treino, escolhidas a intervalos iguais; espelhadas incluídas. São as que D toma por parecidas.</translation>
    </message>
    <message>
        <source>Among all %1 training pictures, flips included. These look most alike to D.</source>
        <translation>Entre todas as %1 imagens de treino, espelhadas incluídas. São as que D toma por parecidas.</translation>
    </message>
    <message>
        <source>updating a copy of G…</source>
        <translation>uma cópia de G aprende…</translation>
    </message>
    <message>
        <source>the difference, amplified %1 times; grey: none; black and white: as much as can be shown, or more</source>
        <translation>a diferença, aumentada %1 vezes; cinza: nenhuma, preto e branco: tanto quanto se pode mostrar, ou mais</translation>
    </message>
</context>
<context>
    <name>forja::InspectorActions</name>
    <message>
        <source>Actions</source>
        <translation>Ações</translation>
    </message>
    <message>
        <source>Star</source>
        <translation>Estrela</translation>
    </message>
    <message>
        <source>Keeps this snapshot: it is never thinned out</source>
        <translation>Guarda este snapshot: nunca é descartado</translation>
    </message>
    <message>
        <source>Save picture…</source>
        <translation>Salvar imagem…</translation>
    </message>
    <message>
        <source>One PNG that records its run, update, seed and network</source>
        <translation>Um PNG que leva consigo execução, atualização, semente e rede</translation>
    </message>
    <message>
        <source>Branch from here…</source>
        <translation>Derivar daqui…</translation>
    </message>
    <message>
        <source>A new run that continues exactly from here, with other settings if you like; this run stays as it is</source>
        <translation>Uma nova execução que continua exatamente daqui, com outros ajustes se você quiser; esta fica como está</translation>
    </message>
    <message>
        <source>Explore from here…</source>
        <translation>Explorar a partir daqui…</translation>
    </message>
    <message>
        <source>Moves from this latent in every direction: neighbours, sweeps, sliders, and through the whole training</source>
        <translation>Move-se a partir deste latente em todas as direções: vizinhos, varreduras, controles e ao longo de todo o treinamento</translation>
    </message>
    <message>
        <source>Show in the flat world</source>
        <translation>Mostrar no mundo plano</translation>
    </message>
    <message>
        <source>D’s output everywhere, where G sends its latents, and how both change over the whole training</source>
        <translation>O que D diz de cada lugar, para onde G envia seus latentes, e o caminho por todo o treinamento</translation>
    </message>
</context>
<context>
    <name>forja::InspectorFacts</name>
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
        <source>real</source>
        <translation>reais</translation>
    </message>
    <message>
        <source>part</source>
        <translation>parte</translation>
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
        <source>%1 · class %2</source>
        <translation>%1 · classe %2</translation>
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
        <source>latents</source>
        <translation>latentes</translation>
    </message>
</context>
<context>
    <name>forja::InspectorPanel</name>
    <message>
        <source>Inspector</source>
        <translation>Inspetor</translation>
    </message>
    <message>
        <source>Pick a picture in the gallery to see where it comes from, what it resembles, and how it developed.</source>
        <translation>Escolha uma imagem na galeria para ver de onde vem, com o que se parece e como se formou.</translation>
    </message>
</context>
<context>
    <name>forja::JudgeBegin</name>
    <message>
        <source>Begin</source>
        <translation>Começar</translation>
    </message>
    <message>
        <source>Looking for runs…</source>
        <translation>Procurando execuções…</translation>
    </message>
    <message>
        <source>D of the run</source>
        <translation>O D de qual execução</translation>
    </message>
    <message>
        <source>There is no run yet whose D you could play against. Train one first: a quick look takes a minute.</source>
        <translation>Ainda não há uma execução contra cujo D você possa jogar. Treine uma primeiro: uma olhada rápida leva um minuto.</translation>
    </message>
    <message>
        <source>%1 pictures, one at a time, about half of them real. Say whether each is real or generated; D judges the same pictures. You see the result only at the end.</source>
        <translation>%1 imagens, uma de cada vez, cerca de metade delas reais. Diga se cada uma é real ou gerada; D julga as mesmas. O resultado aparece só no fim.</translation>
    </message>
</context>
<context>
    <name>forja::JudgeGame</name>
    <message>
        <source>You: %1 of %2 right, %3 % (95 % interval %4 to %5 %)</source>
        <translation>Você: %1 de %2 certas, %3 % (intervalo de 95 %: %4 a %5 %)</translation>
    </message>
    <message>
        <source>D: %1 of %2 right, %3 % (95 % interval %4 to %5 %)</source>
        <translation>D: %1 de %2 certas, %3 % (intervalo de 95 %: %4 a %5 %)</translation>
    </message>
    <message>
        <source>You and D were right and wrong on the same pictures.</source>
        <translation>Você e D acertaram e erraram nas mesmas imagens.</translation>
    </message>
    <message>
        <source>On pictures like these you are better than this D.</source>
        <translation>Em imagens como estas, você é melhor que este D.</translation>
    </message>
    <message>
        <source>On pictures like these this D is better than you.</source>
        <translation>Em imagens como estas, este D é melhor que você.</translation>
    </message>
    <message>
        <source>On one picture you were right and D was not: one picture does not tell who is better.</source>
        <translation>Em uma imagem você acertou e D não: uma imagem não diz quem é melhor.</translation>
    </message>
    <message>
        <source>On one picture D was right and you were not: one picture does not tell who is better.</source>
        <translation>Em uma imagem D acertou e você não: uma imagem não diz quem é melhor.</translation>
    </message>
    <message>
        <source>By chance, a split this uneven occurs %1 % of the time: these pictures do not tell who is better.</source>
        <translation>Por acaso, uma divisão tão desigual ocorre em %1 % das vezes: estas imagens não dizem quem é melhor.</translation>
    </message>
    <message>
        <source>By chance, that happens less than 1 % of the time.</source>
        <translation>Por acaso, isso ocorre em menos de 1 % das vezes.</translation>
    </message>
    <message>
        <source>By chance, that happens %1 % of the time.</source>
        <translation>Por acaso, isso ocorre em %1 % das vezes.</translation>
    </message>
    <message>
        <source>On %1 pictures only one of you was right: you on %2, D on %3.</source>
        <translation>Em %1 imagens só um dos dois acertou: você em %2, D em %3.</translation>
    </message>
</context>
<context>
    <name>forja::JudgeView</name>
    <message>
        <source>The picture to judge</source>
        <translation>A imagem a julgar</translation>
    </message>
    <message>
        <source>Real (R)</source>
        <translation>Real (R)</translation>
    </message>
    <message>
        <source>Generated (G)</source>
        <translation>Gerada (G)</translation>
    </message>
    <message>
        <source>picture %1 of %2</source>
        <translation>imagem %1 de %2</translation>
    </message>
    <message>
        <source>You guessed: %1</source>
        <translation>Seu palpite: %1</translation>
    </message>
    <message>
        <source>Only you were wrong</source>
        <translation>Só você errou</translation>
    </message>
    <message>
        <source>Only D was wrong</source>
        <translation>Só D errou</translation>
    </message>
    <message>
        <source>Both were wrong</source>
        <translation>Ambos erraram</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Play again with other pictures</source>
        <translation>Jogar de novo com outras imagens</translation>
    </message>
</context>
<context>
    <name>forja::LabCurves</name>
    <message>
        <source>Meanwhile</source>
        <translation>Enquanto isso</translation>
    </message>
    <message>
        <source>against G’s updates</source>
        <translation>por atualizações de G</translation>
    </message>
    <message>
        <source>against seconds</source>
        <translation>por segundos</translation>
    </message>
    <message>
        <source>Horizontal axis: updates of G. Updates of D alone before them take no space.</source>
        <translation>Eixo horizontal: atualizações de G. As atualizações de D sozinho antes delas não ocupam espaço.</translation>
    </message>
    <message>
        <source>Horizontal axis: training time, including the updates of D alone.</source>
        <translation>Eixo horizontal: tempo de treinamento, incluídas as atualizações de D sozinho.</translation>
    </message>
</context>
<context>
    <name>forja::LabOverview</name>
    <message>
        <source>← Start page</source>
        <translation>← Página inicial</translation>
    </message>
    <message>
        <source>What do you want to know?</source>
        <translation>O que você quer saber?</translation>
    </message>
    <message>
        <source>Questions about GANs, answered by training them here: guess, let it run, and see what was measured, with its spread.</source>
        <translation>Perguntas sobre GANs, respondidas treinando-as aqui: dê um palpite, deixe rodar e veja o que foi medido, com a dispersão.</translation>
    </message>
    <message>
        <source>Questions, answered by experiment</source>
        <translation>Perguntas, respondidas por experimento</translation>
    </message>
    <message>
        <source>Your own questions</source>
        <translation>Suas próprias perguntas</translation>
    </message>
    <message>
        <source>never asked</source>
        <translation>nunca feita</translation>
    </message>
    <message>
        <source>To watch and to try</source>
        <translation>Para ver e experimentar</translation>
    </message>
    <message>
        <source>You can write a question as a file, for a class for example: see “A question of your own” in the help.</source>
        <translation>Você pode escrever uma pergunta em um arquivo, por exemplo para uma turma: veja “Uma pergunta sua” na ajuda.</translation>
    </message>
</context>
<context>
    <name>forja::LabPage</name>
    <message>
        <source>← The Lab</source>
        <translation>← O Laboratório</translation>
    </message>
    <message>
        <source>Back to all questions (%1)</source>
        <translation>Voltar a todas as perguntas (%1)</translation>
    </message>
    <message>
        <source>Export the replay</source>
        <translation>Exportar a reprodução</translation>
    </message>
    <message>
        <source>A replay is being written. Wait until it is finished.</source>
        <translation>Uma reprodução está sendo gravada. Espere até que esteja pronta.</translation>
    </message>
</context>
<context>
    <name>forja::LabResult</name>
    <message>
        <source>Each dot is a seed; thin lines join the same seed in the two places that are compared; beside the dots is their mean with its 95 % interval.</source>
        <translation>Cada ponto é uma semente; linhas finas ligam a mesma semente nos dois lugares comparados; ao lado dos pontos está a média deles com seu intervalo de 95 %.</translation>
    </message>
    <message>
        <source>It was interrupted after %1 of %2 steps; what was trained is kept.</source>
        <translation>Foi interrompido após %1 de %2 passos; o que foi treinado está guardado.</translation>
    </message>
    <message>
        <source>It was stopped after %1 of %2 steps; the results below are from those.</source>
        <translation>Foi parado após %1 de %2 passos; os resultados abaixo vêm desses.</translation>
    </message>
</context>
<context>
    <name>forja::LabRunList</name>
    <message>
        <source>Compare</source>
        <translation>Comparar</translation>
    </message>
    <message>
        <source>Runs</source>
        <translation>Execuções</translation>
    </message>
    <message>
        <source>arm</source>
        <translation>braço</translation>
    </message>
    <message>
        <source>seed</source>
        <translation>semente</translation>
    </message>
    <message>
        <source>updates</source>
        <translation>atualizações</translation>
    </message>
    <message>
        <source>measured</source>
        <translation>medido</translation>
    </message>
    <message>
        <source>folder</source>
        <translation>pasta</translation>
    </message>
    <message>
        <source>Runs of this question</source>
        <translation>Execuções desta pergunta</translation>
    </message>
    <message>
        <source>Compare %1 runs</source>
        <translation>Comparar %1 execuções</translation>
    </message>
    <message>
        <source>Compare seed %1</source>
        <translation>Comparar semente %1</translation>
    </message>
    <message>
        <source>Opens two to eight selected runs side by side; if none is selected, those of the first seed, or the first two</source>
        <translation>Abre de duas a oito execuções selecionadas lado a lado; sem seleção, as da primeira semente, ou as duas primeiras</translation>
    </message>
    <message>
        <source>Double-click a run to open it</source>
        <translation>Clique duas vezes em uma execução para abri-la</translation>
    </message>
</context>
<context>
    <name>forja::LabWording</name>
    <message>
        <source>D’s features</source>
        <translation>features de D</translation>
    </message>
    <message>
        <source>an untrained D’s features</source>
        <translation>features de um D não treinado</translation>
    </message>
    <message>
        <source>the pixels themselves</source>
        <translation>os próprios pixels</translation>
    </message>
    <message>
        <source>PCA of the pixels</source>
        <translation>PCA dos pixels</translation>
    </message>
    <message>
        <source>Yes</source>
        <translation>Sim</translation>
    </message>
    <message>
        <source>No</source>
        <translation>Não</translation>
    </message>
    <message>
        <source>Cannot tell from these runs</source>
        <translation>Estas execuções não permitem dizer</translation>
    </message>
    <message>
        <source>Tried: %1.</source>
        <translation>Testado: %1.</translation>
    </message>
    <message>
        <source>%1: %2.</source>
        <translation>%1: %2.</translation>
    </message>
    <message>
        <source>Measured: %1.</source>
        <translation>Medido: %1.</translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation>%1 %</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <translation>%1 a %2</translation>
    </message>
    <message>
        <source>about %1 s left</source>
        <translation>faltam cerca de %1 s</translation>
    </message>
    <message>
        <source>about %1 min left</source>
        <translation>faltam cerca de %1 min</translation>
    </message>
    <message>
        <source>getting ready…</source>
        <translation>preparando…</translation>
    </message>
    <message>
        <source>%1 of %2 steps done</source>
        <translation>%1 de %2 passos feitos</translation>
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
        <source>running, %1 of %2</source>
        <translation>em andamento, %1 de %2</translation>
    </message>
    <message>
        <source>stopped at %1 of %2 (%3)</source>
        <translation>parado em %1 de %2 (%3)</translation>
    </message>
    <message>
        <source>failed (%1)</source>
        <translation>falhou (%1)</translation>
    </message>
    <message>
        <source>done (%1)</source>
        <translation>feito (%1)</translation>
    </message>
    <message>
        <source>answered (%1): guess first</source>
        <translation>respondida (%1): primeiro o palpite</translation>
    </message>
    <message>
        <source>cannot tell (%1)</source>
        <translation>não dá para dizer (%1)</translation>
    </message>
    <message>
        <source>answered: yes (%1)</source>
        <translation>respondida: sim (%1)</translation>
    </message>
    <message>
        <source>answered: no (%1)</source>
        <translation>respondida: não (%1)</translation>
    </message>
    <message>
        <source>D of update %1, G of update %2</source>
        <translation>D da atualização %1, G da atualização %2</translation>
    </message>
    <message>
        <source>Of 100 pairs of a real and a generated picture, this D ranks the real one higher in %1 (AUC %2).</source>
        <translation>De 100 pares de uma imagem real e uma gerada, este D põe a real acima em %1 (AUC %2).</translation>
    </message>
    <message>
        <source>It tells them apart most of the time.</source>
        <translation>Ele as distingue na maioria das vezes.</translation>
    </message>
    <message>
        <source>It is hardly ever deceived.</source>
        <translation>Ele quase nunca se deixa enganar.</translation>
    </message>
    <message>
        <source>That is chance: it cannot tell them apart.</source>
        <translation>Isso é o acaso: ele não consegue distingui-las.</translation>
    </message>
    <message>
        <source>It is deceived often.</source>
        <translation>Ele se engana com frequência.</translation>
    </message>
    <message>
        <source>training one run</source>
        <translation>treinando uma execução</translation>
    </message>
    <message>
        <source>training %1 runs</source>
        <translation>treinando %1 execuções</translation>
    </message>
    <message>
        <source>the same network, only these labels</source>
        <translation>a mesma rede, só com estes rótulos</translation>
    </message>
    <message>
        <source>D with one more class: generated</source>
        <translation>D com uma classe a mais: gerada</translation>
    </message>
    <message>
        <source>You guessed “%1”, and you were right.</source>
        <translation>Seu palpite foi “%1”, e assim aconteceu.</translation>
    </message>
    <message>
        <source>You guessed “%1”. These runs cannot tell.</source>
        <translation>Seu palpite foi “%1”, o que estas execuções não permitem dizer.</translation>
    </message>
    <message>
        <source>You guessed “%1”. The result is different.</source>
        <translation>Seu palpite foi “%1”. Aconteceu outra coisa.</translation>
    </message>
    <message>
        <source>%1 of %2 trained</source>
        <translation>%1 de %2 já treinadas</translation>
    </message>
    <message>
        <source>interrupted at %1 of %2 (%3)</source>
        <translation>interrompido em %1 de %2 (%3)</translation>
    </message>
    <message>
        <source>It is worse than chance: it takes generated pictures for real ones.</source>
        <translation>É pior que o acaso: ele toma as geradas pelas reais.</translation>
    </message>
    <message>
        <source>This has not been asked here yet.</source>
        <translation>Isto ainda não foi perguntado aqui.</translation>
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
    <name>forja::LatentStage</name>
    <message>
        <source>Picture; drag or use the arrow keys to move in latent space</source>
        <translation>Imagem; arraste ou use as setas do teclado para se mover no espaço latente</translation>
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
        <source>No run shown here has a snapshot yet.</source>
        <translation>Nenhuma execução exibida guardou um momento ainda.</translation>
    </message>
    <message>
        <source>Double-click to open this run at this update</source>
        <translation>Clique duas vezes para abrir esta execução nesta atualização</translation>
    </message>
</context>
<context>
    <name>forja::LeftOut</name>
    <message>
        <source>leaving out</source>
        <translation>deixar de fora</translation>
    </message>
    <message>
        <source>including again</source>
        <translation>incluir de novo</translation>
    </message>
</context>
<context>
    <name>forja::LeftOutBar</name>
    <message>
        <source>Undo</source>
        <translation>Desfazer</translation>
    </message>
    <message>
        <source>New run without them</source>
        <translation>Nova execução sem elas</translation>
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
        <source>Undoes the last change (%1)</source>
        <translation>Desfaz a última alteração (%1)</translation>
    </message>
    <message>
        <source>Prepares a run with these settings, without these pictures</source>
        <translation>Prepara uma execução com estes ajustes, sem estas imagens</translation>
    </message>
</context>
<context>
    <name>forja::LengthDialog</name>
    <message>
        <source>The run is continued:</source>
        <translation>A execução continua:</translation>
    </message>
    <message>
        <source>How many</source>
        <translation>Quantos</translation>
    </message>
    <message>
        <source>Of what</source>
        <translation>De quê</translation>
    </message>
    <message>
        <source>Change the length</source>
        <translation>Mudar a duração</translation>
    </message>
    <message>
        <source>Continue</source>
        <translation>Continuar</translation>
    </message>
    <message>
        <source>How long to train</source>
        <translation>Por quanto tempo treinar</translation>
    </message>
    <message>
        <source>The run continues without stopping:</source>
        <translation>A execução continua treinando, sem parar:</translation>
    </message>
    <message>
        <source>more minutes</source>
        <translation>minutos a mais</translation>
    </message>
    <message>
        <source>more updates</source>
        <translation>atualizações a mais</translation>
    </message>
    <message>
        <source>thousand more pictures</source>
        <translation>mil imagens a mais</translation>
    </message>
    <message>
        <source>updates in total</source>
        <translation>atualizações no total</translation>
    </message>
</context>
<context>
    <name>forja::LengthMenu</name>
    <message>
        <source>until stopped</source>
        <translation>até parar</translation>
    </message>
    <message>
        <source>%1 s</source>
        <translation>%1 s</translation>
    </message>
    <message>
        <source>%1 min</source>
        <translation>%1 min</translation>
    </message>
    <message>
        <source>%1 h</source>
        <translation>%1 h</translation>
    </message>
    <message>
        <source>%1 updates</source>
        <translation>%1 atualizações</translation>
    </message>
    <message>
        <source>%1 k pictures</source>
        <translation>%1 mil imagens</translation>
    </message>
    <message>
        <source>%1 left</source>
        <translation>restam %1</translation>
    </message>
    <message>
        <source>for %1</source>
        <translation>por %1</translation>
    </message>
    <message>
        <source>Length</source>
        <translation>Duração</translation>
    </message>
    <message>
        <source>From now on: %1</source>
        <translation>De agora em diante: %1</translation>
    </message>
    <message>
        <source>As long as the settings say</source>
        <translation>Pelo tempo que os ajustes dizem</translation>
    </message>
    <message>
        <source>The rest of the plan: %1</source>
        <translation>O resto do plano: %1</translation>
    </message>
    <message>
        <source>As long again: %1</source>
        <translation>O mesmo tempo de novo: %1</translation>
    </message>
    <message>
        <source>5 minutes from now</source>
        <translation>5 minutos a partir de agora</translation>
    </message>
    <message>
        <source>For 5 minutes</source>
        <translation>Por 5 minutos</translation>
    </message>
    <message>
        <source>30 minutes from now</source>
        <translation>30 minutos a partir de agora</translation>
    </message>
    <message>
        <source>For 30 minutes</source>
        <translation>Por 30 minutos</translation>
    </message>
    <message>
        <source>One hour from now</source>
        <translation>Uma hora a partir de agora</translation>
    </message>
    <message>
        <source>For one hour</source>
        <translation>Por uma hora</translation>
    </message>
    <message>
        <source>Until stopped</source>
        <translation>Até ser parada</translation>
    </message>
    <message>
        <source>Another length…</source>
        <translation>Outra duração…</translation>
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
        <source>Saving…</source>
        <translation>Salvando…</translation>
    </message>
    <message>
        <source>%1 – Forja</source>
        <translation>%1 – Forja</translation>
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
    <name>forja::MomentBar</name>
    <message>
        <source>Follow the newest</source>
        <translation>Seguir o mais novo</translation>
    </message>
    <message>
        <source>Point in the training</source>
        <translation>Ponto do treinamento</translation>
    </message>
    <message>
        <source>The point in the training that the histograms and pictures show; a click on the bands does the same</source>
        <translation>O ponto do treinamento que os histogramas e as imagens mostram; um clique nas faixas faz o mesmo</translation>
    </message>
</context>
<context>
    <name>forja::MomentHistogram</name>
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
    <message>
        <source>D’s output at this point in the training</source>
        <translation>Saída de D neste ponto do treinamento</translation>
    </message>
    <message>
        <source>Histograms of D’s output at this point in the training. Real: filled. Generated: hatched. Held-out: dotted line.
Above: percentiles, the share of held-out pictures with a lower output.</source>
        <translation>Histogramas da saída de D neste ponto do treinamento. Reais: cheias. Geradas: hachuradas. Reservadas: linha pontilhada.
Acima: percentis, a fração das reservadas com saída menor.</translation>
    </message>
</context>
<context>
    <name>forja::NearestPictures</name>
    <message>
        <source>Nearest training pictures</source>
        <translation>Imagens de treino mais próximas</translation>
    </message>
    <message>
        <source>%1
distance %2 (pixels, flips included)</source>
        <translation>%1
distância %2 (pixels, espelhadas incluídas)</translation>
    </message>
</context>
<context>
    <name>forja::NeighbourView</name>
    <message>
        <source>Distance</source>
        <translation>Distância</translation>
    </message>
    <message>
        <source>Draw others</source>
        <translation>Sortear outros</translation>
    </message>
    <message>
        <source>Each is as far from here as the slider says, in a random direction. The first one is where you are. Two random latents are usually 1.4 times their own length apart.</source>
        <translation>Cada um está à distância daqui que o controle indica, em uma direção sorteada. O primeiro é onde você está. Dois latentes sorteados costumam estar a 1,4 vez o próprio comprimento um do outro.</translation>
    </message>
</context>
<context>
    <name>forja::NetSummaries</name>
    <message>
        <source>%1 parameters</source>
        <translation>%1 parâmetros</translation>
    </message>
</context>
<context>
    <name>forja::NetSummaryView</name>
    <message>
        <source> · mixes the batch</source>
        <translation> · mistura o lote</translation>
    </message>
    <message>
        <source>%1 parameters · %2 multiply-adds per picture</source>
        <translation>%1 parâmetros · %2 multiplicações e somas por imagem</translation>
    </message>
    <message>
        <source>A layer looks at the whole batch, so a picture&apos;s score would depend on the rest of the batch. The scores shown use a fixed batch of pictures of the same kind.</source>
        <translation>Uma camada olha o lote inteiro, e a nota de uma imagem dependeria do resto do lote. As notas exibidas usam um lote fixo de imagens do mesmo tipo.</translation>
    </message>
</context>
<context>
    <name>forja::OpeningPart</name>
    <message>
        <source>Opening the pictures</source>
        <translation>Abrindo as imagens</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
    <message>
        <source>Opening %1</source>
        <translation>Abrindo %1</translation>
    </message>
    <message>
        <source>%1: %2 of %3</source>
        <translation>%1: %2 de %3</translation>
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
    <name>forja::PictureHistory</name>
    <message>
        <source>This latent over time</source>
        <translation>Este latente ao longo do tempo</translation>
    </message>
    <message>
        <source>update %1</source>
        <translation>atualização %1</translation>
    </message>
    <message>
        <source>These latents over time</source>
        <translation>Estes latentes ao longo do tempo</translation>
    </message>
</context>
<context>
    <name>forja::PictureLooking</name>
    <message>
        <source>Picture saved: %1</source>
        <translation>Imagem salva: %1</translation>
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
    <name>forja::PlaceOpener</name>
    <message>
        <source>Open a folder of pictures</source>
        <translation>Abrir uma pasta de imagens</translation>
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
        <source>Open the folder of a run</source>
        <translation>Abrir a pasta de uma execução</translation>
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
        <source>%1 was not found. Open a folder or an archive of pictures, or the folder of a run.</source>
        <translation>%1 não foi encontrado. Abra uma pasta ou um arquivo compactado de imagens, ou a pasta de uma execução.</translation>
    </message>
</context>
<context>
    <name>forja::PlanWords</name>
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
        <source>It takes at most %1 on disk.</source>
        <translation>Ocupa no máximo %1 no disco.</translation>
    </message>
    <message>
        <source>Tried: %1 images/s, %2 of memory. On disk, a checkpoint takes %3 and an hour at most %4.</source>
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
        <source>This preset&apos;s first readable digits would come after about %1.</source>
        <translation>Os primeiros dígitos legíveis desta predefinição viriam depois de cerca de %1.</translation>
    </message>
    <message>
        <source>In the planned time D would see each picture about %1 times.</source>
        <translation>No tempo planejado, D veria cada imagem cerca de %1 vezes.</translation>
    </message>
    <message>
        <source>%1 (like your pictures)</source>
        <translation>%1 como as suas imagens</translation>
    </message>
    <message>
        <source>%1 (your pictures are %2)</source>
        <translation>%1 (as suas imagens têm %2)</translation>
    </message>
    <message>
        <source>%1 (most of your pictures are %2)</source>
        <translation>%1 (a maioria das suas imagens tem %2)</translation>
    </message>
    <message>
        <source>%1 (your pictures differ; their median is %2)</source>
        <translation>%1 (as suas imagens diferem; a mediana é %2)</translation>
    </message>
</context>
<context>
    <name>forja::QuestionPage</name>
    <message>
        <source>Getting ready…</source>
        <translation>Preparando…</translation>
    </message>
    <message>
        <source>Reading…</source>
        <translation>Lendo…</translation>
    </message>
    <message>
        <source>“%1” is still running. Only one question runs at a time: cancel that one, or wait for it.</source>
        <translation>“%1” ainda está sendo respondida. Só uma pergunta de cada vez: cancele essa ou espere por ela.</translation>
    </message>
    <message>
        <source>There is an answer. Guess first; then you see it beside your guess.</source>
        <translation>Já existe uma resposta. Dê primeiro um palpite; depois você a vê ao lado dele.</translation>
    </message>
</context>
<context>
    <name>forja::QueueController</name>
    <message>
        <source>Contact sheet written: %1</source>
        <translation>Folha de contato gravada: %1</translation>
    </message>
    <message>
        <source>The entries of %1 no longer form a grid of settings. Compare their runs instead.</source>
        <translation>Os itens de %1 já não formam uma grade de ajustes. Compare as execuções deles.</translation>
    </message>
</context>
<context>
    <name>forja::QueueModel</name>
    <message>
        <source>Waiting</source>
        <translation>Esperando</translation>
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
    <message>
        <source>Waiting to continue</source>
        <translation>Espera para continuar</translation>
    </message>
    <message>
        <source>Waiting for the run here</source>
        <translation>Espera a execução daqui</translation>
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
        <source>The queue while a run trains here</source>
        <translation>A fila enquanto uma execução treina aqui</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Abrir</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Pausar</translation>
    </message>
    <message>
        <source>Stop and save</source>
        <translation>Parar e salvar</translation>
    </message>
    <message>
        <source>Again</source>
        <translation>De novo</translation>
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
        <source>Start the queue</source>
        <translation>Iniciar a fila</translation>
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
    <message>
        <source>Add to queue</source>
        <translation>Pôr na fila</translation>
    </message>
    <message>
        <source>How many runs of the queue train at the same time. Two share the processor and need memory for both.</source>
        <translation>Quantas execuções da fila treinam ao mesmo tempo. Duas dividem o processador e precisam da memória de ambas.</translation>
    </message>
    <message>
        <source>While a run trains in this window, the queue uses only the processor time it leaves, or waits until that run is paused or finished.</source>
        <translation>Enquanto uma execução treina nesta janela, a fila usa só o que ela deixa do processador, ou espera até que ela esteja em pausa ou tenha terminado.</translation>
    </message>
    <message>
        <source>Show its run; a run that is training is followed</source>
        <translation>Ver a execução deste item; se ela treina, é acompanhada</translation>
    </message>
    <message>
        <source>Pause at the end of the update, or continue</source>
        <translation>Pausar no fim da atualização, ou continuar</translation>
    </message>
    <message>
        <source>Stop this run; it can be continued later</source>
        <translation>Encerrar esta; pode continuar depois</translation>
    </message>
    <message>
        <source>Add it to the queue again: it continues from its newest checkpoint, or starts over if there is none</source>
        <translation>Pôr outra vez na fila: continua do seu checkpoint mais novo, ou começa do zero se não houver nenhum</translation>
    </message>
    <message>
        <source>Add the settings on the left to the queue (Ctrl+Shift+U); while a run trains, prepare the next one first</source>
        <translation>Pôr na fila o que está ajustado à esquerda (Ctrl+Shift+U); enquanto uma execução treina, primeiro preparar a próxima</translation>
    </message>
    <message>
        <source>Add every combination of a few settings to the queue</source>
        <translation>Pôr na fila todas as combinações de alguns ajustes</translation>
    </message>
    <message>
        <source>The queue is empty. “Add to queue” is below this list.</source>
        <translation>Nada na fila. “Pôr na fila” está abaixo desta lista.</translation>
    </message>
    <message>
        <source>waiting for the run here</source>
        <translation>espera a execução daqui</translation>
    </message>
    <message>
        <source>Pause the queue</source>
        <translation>Pausar a fila</translation>
    </message>
    <message>
        <source>Start no more runs; those that are running continue</source>
        <translation>Não iniciar mais nada; o que está treinando continua</translation>
    </message>
    <message>
        <source>Train the waiting runs in order</source>
        <translation>Treinar o que espera, em ordem</translation>
    </message>
</context>
<context>
    <name>forja::ReadyPart</name>
    <message>
        <source>1 picture</source>
        <translation>1 imagem</translation>
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
    <name>forja::ResultActions</name>
    <message>
        <source>Trains and measures what is missing</source>
        <translation>Treina e mede o que falta</translation>
    </message>
    <message>
        <source>5 more seeds</source>
        <translation>Mais 5 sementes</translation>
    </message>
    <message>
        <source>On my pictures</source>
        <translation>Nas minhas imagens</translation>
    </message>
    <message>
        <source>Export replay…</source>
        <translation>Exportar reprodução…</translation>
    </message>
    <message>
        <source>One page for a browser: guess, slider, verdict, and the numbers</source>
        <translation>Uma página para o navegador: palpite, controle, veredito e os números</translation>
    </message>
    <message>
        <source>Continue</source>
        <translation>Continuar</translation>
    </message>
    <message>
        <source>Adds five seeds to this table: the intervals become narrower</source>
        <translation>Acrescenta cinco sementes a esta tabela: os intervalos ficam mais estreitos</translation>
    </message>
    <message>
        <source>Asks the same question about the pictures that are open in the window</source>
        <translation>Faz a mesma pergunta às imagens abertas na janela</translation>
    </message>
</context>
<context>
    <name>forja::ResultPictures</name>
    <message>
        <source>Newest pictures</source>
        <translation>Imagens mais novas</translation>
    </message>
    <message>
        <source>the same latents in every row</source>
        <translation>os mesmos latentes em cada linha</translation>
    </message>
    <message>
        <source>Seed whose pictures are shown</source>
        <translation>Semente cujas imagens são mostradas</translation>
    </message>
    <message>
        <source>seed %1</source>
        <translation>semente %1</translation>
    </message>
</context>
<context>
    <name>forja::ResultProgress</name>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
    <message>
        <source>Ends it now. What was trained is kept, and you can continue it later.</source>
        <translation>Termina agora. O que foi treinado fica guardado, e é possível continuar depois.</translation>
    </message>
    <message>
        <source>Progress of the experiment</source>
        <translation>Progresso do experimento</translation>
    </message>
    <message>
        <source>Stopping and saving…</source>
        <translation>Parando e salvando…</translation>
    </message>
</context>
<context>
    <name>forja::ResultTable</name>
    <message>
        <source>In numbers</source>
        <translation>Em números</translation>
    </message>
    <message>
        <source>arm</source>
        <translation>braço</translation>
    </message>
    <message>
        <source>seeds</source>
        <translation>sementes</translation>
    </message>
    <message>
        <source>mean</source>
        <translation>média</translation>
    </message>
    <message>
        <source>95 % interval</source>
        <translation>intervalo de 95 %</translation>
    </message>
    <message>
        <source>each seed</source>
        <translation>cada semente</translation>
    </message>
    <message>
        <source>The table of this question</source>
        <translation>A tabela desta pergunta</translation>
    </message>
</context>
<context>
    <name>forja::ResultVerdict</name>
    <message>
        <source>Claim: %1</source>
        <translation>Afirmação: %1</translation>
    </message>
</context>
<context>
    <name>forja::RunActions</name>
    <message>
        <source>Open	Return</source>
        <translation>Abrir	Enter</translation>
    </message>
    <message>
        <source>Select one run to open it.</source>
        <translation>Escolha uma execução para abri-la.</translation>
    </message>
    <message>
        <source>Compare	Ctrl+Return</source>
        <translation>Comparar	Ctrl+Enter</translation>
    </message>
    <message>
        <source>Add or remove the star	*</source>
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
        <source>Move to trash…	Del</source>
        <translation>Para a lixeira…	Del</translation>
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
    <message>
        <source>Length</source>
        <translation>Duração</translation>
    </message>
    <message>
        <source>points/s</source>
        <translation>pontos/s</translation>
    </message>
</context>
<context>
    <name>forja::RunButtons</name>
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
        <source>Move to trash…</source>
        <translation>Para a lixeira…</translation>
    </message>
    <message>
        <source>Charts, pictures and settings side by side (Ctrl+Enter)</source>
        <translation>Gráficos, imagens e ajustes lado a lado (Ctrl+Enter)</translation>
    </message>
    <message>
        <source>Remove the star</source>
        <translation>Tirar a estrela</translation>
    </message>
    <message>
        <source>Star</source>
        <translation>Estrela</translation>
    </message>
    <message>
        <source>Delete older snapshots, generators and checkpoints to save disk space</source>
        <translation>Descarta snapshots, geradores e checkpoints do passado para poupar espaço no disco</translation>
    </message>
    <message>
        <source>Asks first, and says what is moved (Del)</source>
        <translation>Pergunta antes, e diz o que vai embora (Del)</translation>
    </message>
</context>
<context>
    <name>forja::RunCells</name>
    <message>
        <source>Distance to real pictures, lower is better: %1 at update %2, by %3</source>
        <translation>Distância às imagens reais, menor é melhor: %1 na atualização %2, por %3</translation>
    </message>
    <message>
        <source>No best distance yet: it is measured from time to time, and counts from update 300 on if the pictures are about as diverse as real ones</source>
        <translation>Ainda não há melhor distância: ela é medida de vez em quando e conta a partir da atualização 300, se as imagens forem mais ou menos tão diversas quanto as reais</translation>
    </message>
    <message>
        <source>%1 of training, %2 thousand pictures</source>
        <translation>%1 de treinamento, %2 mil imagens</translation>
    </message>
    <message>
        <source>Snapshots %1, generators %2, checkpoints %3, set aside %4, the rest %5</source>
        <translation>Snapshots %1, geradores %2, checkpoints %3, à parte %4, o resto %5</translation>
    </message>
    <message>
        <source>with a star</source>
        <translation>com estrela</translation>
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
        <source>Created</source>
        <translation>Feita</translation>
    </message>
    <message>
        <source>The best distance to real pictures and its update. Numbers from different protocols or pictures cannot be compared; sorting keeps them apart.</source>
        <translation>A melhor distância às imagens reais e a sua atualização. Números de protocolos ou imagens diferentes não podem ser comparados; a ordem os separa.</translation>
    </message>
    <message>
        <source>What differs from the preset, or for a branch from its parent</source>
        <translation>O que difere da predefinição ou, em uma derivação, da origem</translation>
    </message>
</context>
<context>
    <name>forja::RunChip</name>
    <message>
        <source>Open this run</source>
        <translation>Abrir esta execução</translation>
    </message>
    <message>
        <source>Leave out</source>
        <translation>Deixar de fora</translation>
    </message>
    <message>
        <source>Click: leave out or include. Right click: open this run.</source>
        <translation>Clique: deixar de fora ou trazer de volta. Clique direito: abrir esta execução.</translation>
    </message>
    <message>
        <source>Include</source>
        <translation>Trazer de volta</translation>
    </message>
</context>
<context>
    <name>forja::RunChoice</name>
    <message>
        <source>Select two to eight runs to compare them (Ctrl-click or Shift-click).</source>
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
</context>
<context>
    <name>forja::RunControls</name>
    <message>
        <source>Stop and save</source>
        <translation>Parar e salvar</translation>
    </message>
    <message>
        <source>Length</source>
        <translation>Duração</translation>
    </message>
    <message>
        <source>The run %1 is open. Start a run on points in its place? It is kept, and you can open it again from All runs.</source>
        <translation>A execução %1 está aberta. Iniciar em seu lugar uma execução sobre pontos? Ela é guardada, e você pode abri-la de novo em Todas as execuções.</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>Iniciar</translation>
    </message>
    <message>
        <source>The run %1 is still training. Stop it first? It is saved and can be continued.</source>
        <translation>A execução %1 ainda está treinando. Pará-la primeiro? Ela é salva e pode ser continuada.</translation>
    </message>
    <message>
        <source>How long this run continues; you can change it without stopping</source>
        <translation>Por quanto tempo esta execução continua; você pode mudar sem parar</translation>
    </message>
    <message>
        <source>How long Continue trains; choose another length</source>
        <translation>Por quanto tempo Continuar treina; escolha outra duração</translation>
    </message>
    <message>
        <source>Continue training, %1 (%2)</source>
        <translation>Continuar o treinamento, %1 (%2)</translation>
    </message>
</context>
<context>
    <name>forja::RunCures</name>
    <message>
        <source>Applied: %1. The training doctor looks again after about 200 updates.</source>
        <translation>Aplicado: %1. O doutor do treinamento olha de novo após cerca de 200 atualizações.</translation>
    </message>
</context>
<context>
    <name>forja::RunDelegate</name>
    <message>
        <source>at %1</source>
        <translation>em %1</translation>
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
    <message>
        <source>1 snapshot</source>
        <translation>1 momento</translation>
    </message>
    <message>
        <source>%1 snapshots</source>
        <translation>%1 momentos</translation>
    </message>
</context>
<context>
    <name>forja::RunDetails</name>
    <message>
        <source>On disk: %1</source>
        <translation>No disco: %1</translation>
    </message>
    <message>
        <source>Select a run to see what it is, or several to compare them.</source>
        <translation>Escolha uma execução para ver o que ela é; várias, para compará-las.</translation>
    </message>
</context>
<context>
    <name>forja::RunDifferences</name>
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
</context>
<context>
    <name>forja::RunFacts</name>
    <message>
        <source>Compare with its parent</source>
        <translation>Comparar com a origem</translation>
    </message>
    <message>
        <source>Charts, pictures and settings side by side (Ctrl+Enter)</source>
        <translation>Gráficos, imagens e ajustes lado a lado (Ctrl+Enter)</translation>
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
        <translation>treino</translation>
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
        <source>no best yet</source>
        <translation>ainda sem melhor</translation>
    </message>
    <message>
        <source>created</source>
        <translation>feita em</translation>
    </message>
</context>
<context>
    <name>forja::RunGrouping</name>
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
</context>
<context>
    <name>forja::RunHead</name>
    <message>
        <source>%1 runs</source>
        <translation>%1 execuções</translation>
    </message>
    <message>
        <source>%1 and %2 of training in all</source>
        <translation>%1 e %2 de treinamento ao todo</translation>
    </message>
    <message>
        <source>1 update</source>
        <translation>1 atualização</translation>
    </message>
    <message>
        <source>%1 updates</source>
        <translation>%1 atualizações</translation>
    </message>
</context>
<context>
    <name>forja::RunNotesEdit</name>
    <message>
        <source>Tags and note</source>
        <translation>Etiquetas e nota</translation>
    </message>
    <message>
        <source>Tags, separated by commas</source>
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
</context>
<context>
    <name>forja::RunOpener</name>
    <message>
        <source>Written: %1</source>
        <translation>Gravado: %1</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Abrir</translation>
    </message>
    <message>
        <source>Show the runs of a folder</source>
        <translation>Mostrar as execuções de uma pasta</translation>
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
    <message>
        <source>The flat world</source>
        <translation>O mundo plano</translation>
    </message>
    <message>
        <source>Lab</source>
        <translation>Laboratório</translation>
    </message>
    <message>
        <source>G and D on 2-D points: you can see every part of their contest, slow it down, change it and go back.</source>
        <translation>G e D sobre pontos em 2D: você pode ver cada parte da disputa, desacelerá-la, mudá-la e voltar atrás.</translation>
    </message>
</context>
<context>
    <name>forja::RunPictures</name>
    <message>
        <source>Pictures of its newest snapshot</source>
        <translation>Imagens do seu snapshot mais novo</translation>
    </message>
</context>
<context>
    <name>forja::RunReports</name>
    <message>
        <source>End without saving</source>
        <translation>Encerrar sem salvar</translation>
    </message>
    <message>
        <source>%1 %2 → %3 at update %4</source>
        <translation>%1 %2 → %3 na atualização %4</translation>
    </message>
    <message>
        <source>%1, in process %2</source>
        <translation>%1, no processo %2</translation>
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
    <name>forja::RunSwitch</name>
    <message>
        <source>This run</source>
        <translation>Esta execução</translation>
    </message>
    <message>
        <source>The next run</source>
        <translation>A próxima</translation>
    </message>
    <message>
        <source>Add to queue</source>
        <translation>Pôr na fila</translation>
    </message>
    <message>
        <source>Its pictures…</source>
        <translation>Suas imagens…</translation>
    </message>
    <message>
        <source>The page with its pictures, its plan and other folders</source>
        <translation>A página com as suas imagens, o seu plano e outras pastas</translation>
    </message>
    <message>
        <source>The settings of the current run; those with a dot can change</source>
        <translation>Os ajustes da execução em curso; os que têm um ponto podem mudar</translation>
    </message>
    <message>
        <source>Prepare another run; the current one does not change</source>
        <translation>Preparar outra execução; nada da que está em curso muda</translation>
    </message>
    <message>
        <source>Add the next run to the queue (Ctrl+Shift+U); it trains in a separate process</source>
        <translation>Pôr a próxima execução na fila (Ctrl+Shift+U); ela treina em um processo próprio</translation>
    </message>
</context>
<context>
    <name>forja::RunTools</name>
    <message>
        <source>Gallery written: %1</source>
        <translation>Galeria gravada: %1</translation>
    </message>
    <message>
        <source>Film written: %1</source>
        <translation>Filme gravado: %1</translation>
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
</context>
<context>
    <name>forja::Runs</name>
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
        <source>created</source>
        <translation>feita em</translation>
    </message>
    <message>
        <source>training time</source>
        <translation>tempo de treinamento</translation>
    </message>
    <message>
        <source>1 snapshot</source>
        <translation>1 momento</translation>
    </message>
    <message>
        <source>%1 snapshots</source>
        <translation>%1 momentos</translation>
    </message>
</context>
<context>
    <name>forja::RunsModel</name>
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
</context>
<context>
    <name>forja::RunsPage</name>
    <message>
        <source>The run %1 is no longer in this folder.</source>
        <translation>A execução %1 não está mais nesta pasta.</translation>
    </message>
</context>
<context>
    <name>forja::RunsStage</name>
    <message>
        <source>Reading the runs</source>
        <translation>Lendo as execuções</translation>
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
</context>
<context>
    <name>forja::RunsToolBar</name>
    <message>
        <source>← Start page</source>
        <translation>← Página inicial</translation>
    </message>
    <message>
        <source>Folder of runs</source>
        <translation>Pasta das execuções</translation>
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
        <source>Filter the runs</source>
        <translation>Filtrar as execuções</translation>
    </message>
    <message>
        <source>Shows the runs that contain every word typed: from the name, the data or a note, a #tag, or a setting such as g.latent=64 (Ctrl+F)</source>
        <translation>Mostra as execuções que têm todas as palavras: do nome, dos dados, de uma #etiqueta, de uma nota, g.latent=64 (Ctrl+F)</translation>
    </message>
    <message>
        <source>%1 ▾</source>
        <translation>%1 ▾</translation>
    </message>
    <message>
        <source>The folder whose runs are shown: %1</source>
        <translation>A pasta cujas execuções aparecem: %1</translation>
    </message>
    <message>
        <source>Another folder…</source>
        <translation>Outra pasta…</translation>
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
        <source>No setting that applies here matches “%1”.</source>
        <translation>Nenhum ajuste que valha aqui se chama “%1”.</translation>
    </message>
</context>
<context>
    <name>forja::SettingsSearch</name>
    <message>
        <source>Search settings</source>
        <translation>Buscar ajustes</translation>
    </message>
</context>
<context>
    <name>forja::SettingsTrial</name>
    <message>
        <source>Trying three updates…</source>
        <translation>Experimentando três atualizações…</translation>
    </message>
</context>
<context>
    <name>forja::ShareBar</name>
    <message>
        <source>%1: %2 %</source>
        <translation>%1: %2 %</translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation>%1 %</translation>
    </message>
</context>
<context>
    <name>forja::ShownPictures</name>
    <message>
        <source>from the folder</source>
        <translation>da pasta</translation>
    </message>
    <message>
        <source>from G</source>
        <translation>de G</translation>
    </message>
    <message>
        <source>D: real</source>
        <translation>D: real</translation>
    </message>
    <message>
        <source>D: generated</source>
        <translation>D: gerada</translation>
    </message>
    <message>
        <source>D: real (%1)</source>
        <translation>D: real (%1)</translation>
    </message>
    <message>
        <source>D: generated (%1)</source>
        <translation>D: gerada (%1)</translation>
    </message>
</context>
<context>
    <name>forja::SortChoice</name>
    <message>
        <source>Reverse the order</source>
        <translation>Inverter a ordem</translation>
    </message>
    <message>
        <source>sort: %1 ▾</source>
        <translation>ordem: %1 ▾</translation>
    </message>
</context>
<context>
    <name>forja::StartButtons</name>
    <message>
        <source>Start</source>
        <translation>Iniciar</translation>
    </message>
    <message>
        <source>Start training (F5)</source>
        <translation>Iniciar o treinamento (F5)</translation>
    </message>
    <message>
        <source>Sweep…</source>
        <translation>Varredura…</translation>
    </message>
    <message>
        <source>Add every combination of a few settings to the queue</source>
        <translation>Pôr na fila todas as combinações de alguns ajustes</translation>
    </message>
    <message>
        <source>Add to queue</source>
        <translation>Pôr na fila</translation>
    </message>
    <message>
        <source>Add this experiment to the queue (Ctrl+Shift+U); it trains in a separate process</source>
        <translation>Põe este experimento na fila (Ctrl+Shift+U); ele treina em um processo próprio</translation>
    </message>
    <message>
        <source>Start here instead…</source>
        <translation>Iniciar aqui no lugar…</translation>
    </message>
    <message>
        <source>Stops and saves the run that is training here, then starts this one</source>
        <translation>Para e salva a execução que treina aqui e depois inicia esta</translation>
    </message>
    <message>
        <source>Start training</source>
        <translation>Iniciar o treinamento</translation>
    </message>
</context>
<context>
    <name>forja::StartCards</name>
    <message>
        <source>A folder of pictures</source>
        <translation>Uma pasta de imagens</translation>
    </message>
    <message>
        <source>Open one, or drop it here. Sub-folders become classes.</source>
        <translation>Abra uma ou solte-a aqui. Subpastas viram classes.</translation>
    </message>
    <message>
        <source>A recent run</source>
        <translation>Uma execução recente</translation>
    </message>
    <message>
        <source>Sample pictures: %1</source>
        <translation>Exemplos: %1</translation>
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
        <source>Look at an earlier run, continue it, or export its gallery.</source>
        <translation>Veja uma já feita, continue-a ou exporte a galeria.</translation>
    </message>
</context>
<context>
    <name>forja::StartPage</name>
    <message>
        <source>A generator makes pictures, a discriminator tells them from real ones, and each teaches the other. You watch.</source>
        <translation>Um gerador faz imagens, um discriminador as distingue das reais, e cada um ensina o outro. Você assiste.</translation>
    </message>
    <message>
        <source>All runs</source>
        <translation>Todas as execuções</translation>
    </message>
    <message>
        <source>The Lab</source>
        <translation>O Laboratório</translation>
    </message>
    <message>
        <source>Questions about GANs, answered by experiment (Ctrl+5)</source>
        <translation>Perguntas sobre GANs, respondidas por experimento (Ctrl+5)</translation>
    </message>
    <message>
        <source>← Back to %1</source>
        <translation>← Voltar a %1</translation>
    </message>
    <message>
        <source>Which pictures should they learn from?</source>
        <translation>Com quais imagens elas devem aprender?</translation>
    </message>
    <message>
        <source>Your runs so far: find, compare, branch and tidy them (Ctrl+R)</source>
        <translation>As execuções já feitas: procurar, comparar, derivar, arrumar (Ctrl+R)</translation>
    </message>
</context>
<context>
    <name>forja::StatusLine</name>
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
    <message>
        <source>%1, being tried</source>
        <translation>%1, em teste</translation>
    </message>
    <message>
        <source>%1, the fastest</source>
        <translation>%1, o mais rápido</translation>
    </message>
    <message>
        <source>%1, cores shared</source>
        <translation>%1, núcleos divididos</translation>
    </message>
    <message>
        <source>As many threads train as the setting, the cores and the parts of a batch allow.</source>
        <translation>Treinam tantas threads quantas o ajuste, os núcleos e as partes de um lote permitem.</translation>
    </message>
    <message>
        <source>The training is finding out how many threads are fastest.</source>
        <translation>O treinamento está descobrindo quantas threads são o mais rápido.</translation>
    </message>
    <message>
        <source>More threads were tried, and updates were not faster.</source>
        <translation>Mais threads foram experimentadas, e as atualizações não ficaram mais rápidas.</translation>
    </message>
    <message>
        <source>Other programs use the cores: on more threads updates would not be faster now.</source>
        <translation>Outros programas usam os núcleos: com mais threads as atualizações não seriam mais rápidas agora.</translation>
    </message>
    <message>
        <source>One update, when last compared: %1.</source>
        <translation>Uma atualização, na última comparação: %1.</translation>
    </message>
    <message>
        <source>How many there are changes nothing in the result.</source>
        <translation>Quantas são não muda nada no resultado.</translation>
    </message>
</context>
<context>
    <name>forja::StepsView</name>
    <message>
        <source>real, not seen before</source>
        <translation>reais, nunca vistas</translation>
    </message>
    <message>
        <source>real, blurred</source>
        <translation>reais, borradas</translation>
    </message>
    <message>
        <source>real, inverted</source>
        <translation>reais, invertidas</translation>
    </message>
    <message>
        <source>real, of something else</source>
        <translation>reais, de outra coisa</translation>
    </message>
    <message>
        <source>generated</source>
        <translation>geradas</translation>
    </message>
    <message>
        <source>What D was shown in this update</source>
        <translation>O que foi mostrado a D nesta atualização</translation>
    </message>
    <message>
        <source>← Back</source>
        <translation>← Voltar</translation>
    </message>
    <message>
        <source>Next →</source>
        <translation>Próxima →</translation>
    </message>
    <message>
        <source>The next update (Right)</source>
        <translation>A próxima atualização (Direita)</translation>
    </message>
    <message>
        <source>Plays slowly (Space)</source>
        <translation>Reproduz devagar (Espaço)</translation>
    </message>
    <message>
        <source>Play slowly</source>
        <translation>Reproduzir devagar</translation>
    </message>
    <message>
        <source>D has not been shown anything yet.</source>
        <translation>Nada foi mostrado a D ainda.</translation>
    </message>
    <message>
        <source>Origin, not quality: what D calls real now</source>
        <translation>Origem, não qualidade: o que D agora diz ser real</translation>
    </message>
    <message>
        <source>Update %1 of D, %2 of %3</source>
        <translation>Atualização %1 de D, %2 de %3</translation>
    </message>
    <message>
        <source>before this update</source>
        <translation>antes desta atualização</translation>
    </message>
    <message>
        <source>after it</source>
        <translation>depois dela</translation>
    </message>
    <message>
        <source>The share of a fixed set of pictures, half real and half generated, that D classifies correctly. It does not learn from any of them. The mark is chance.</source>
        <translation>A fração de um conjunto fixo de imagens, metade reais e metade geradas, que D classifica corretamente. Ele não aprende com nenhuma delas. A marca é o acaso.</translation>
    </message>
    <message>
        <source>The previous update (Left)</source>
        <translation>A atualização anterior (Esquerda)</translation>
    </message>
    <message>
        <source>Before its first update D classifies %1 % of the pictures correctly; 50 % is chance. After %2 updates it is %3 %. Nobody told it what a good picture is: each picture only has a label that says where it comes from.</source>
        <translation>Antes da sua primeira atualização, D classifica corretamente %1 % das imagens; 50 % é o acaso. Após %2 atualizações, são %3 %. Ninguém lhe disse o que é uma boa imagem: cada imagem traz só um rótulo que diz de onde ela vem.</translation>
    </message>
    <message>
        <source>The share of each group that D calls real, with some of its pictures. D learned where pictures come from, not how good they are.</source>
        <translation>A fração de cada grupo que D chama de real, com algumas das suas imagens. D aprendeu de onde as imagens vêm, não se são boas.</translation>
    </message>
</context>
<context>
    <name>forja::StripView</name>
    <message>
        <source>Save the strip…</source>
        <translation>Salvar a tira…</translation>
    </message>
    <message>
        <source>One PNG with every picture and its update</source>
        <translation>Um PNG com cada imagem e sua atualização</translation>
    </message>
    <message>
        <source>No generator is kept yet.</source>
        <translation>Ainda não há gerador guardado.</translation>
    </message>
    <message>
        <source>%1 of %2 kept generators</source>
        <translation>%1 de %2 geradores guardados</translation>
    </message>
    <message>
        <source>The same latent in each of the %1 generators that the run keeps</source>
        <translation>O mesmo latente em cada um dos %1 geradores que a execução guarda</translation>
    </message>
    <message>
        <source>The latent in the one generator that the run keeps</source>
        <translation>O latente no único gerador que a execução guarda</translation>
    </message>
    <message>
        <source>This latent in every kept generator</source>
        <translation>Este latente em cada gerador guardado</translation>
    </message>
    <message>
        <source>update %1: click to explore this snapshot</source>
        <translation>atualização %1: clique para explorar este snapshot</translation>
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
        <source>Seeds</source>
        <translation>Sementes</translation>
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
        <source>Save the sweep</source>
        <translation>Salvar a varredura</translation>
    </message>
    <message>
        <source>Written: %1</source>
        <translation>Gravado: %1</translation>
    </message>
    <message>
        <source>as in the settings</source>
        <translation>como nos ajustes</translation>
    </message>
    <message>
        <source>Every combination of these values is trained once for each seed. Everything else is as in the settings.</source>
        <translation>Cada valor encontra todos os outros, e cada combinação é treinada uma vez para cada semente. Todo o resto fica como nos ajustes.</translation>
    </message>
    <message>
        <source>values, separated by spaces</source>
        <translation>valores, separados por espaços</translation>
    </message>
    <message>
        <source>Two or more show how much is due to chance</source>
        <translation>Duas ou mais mostram quanto é acaso</translation>
    </message>
    <message>
        <source>Choose a setting and type two or more values.</source>
        <translation>Escolha um ajuste e digite dois valores ou mais.</translation>
    </message>
</context>
<context>
    <name>forja::SweepView</name>
    <message>
        <source> pictures</source>
        <translation> imagens</translation>
    </message>
    <message>
        <source>Pictures of the sweep</source>
        <translation>Imagens da varredura</translation>
    </message>
    <message>
        <source>Include %1 in the sweep</source>
        <translation>Incluir %1 na varredura</translation>
    </message>
    <message>
        <source>Through %1 favourites, in order. Click a picture to go there.</source>
        <translation>Por %1 favoritos, em ordem. Clique em uma imagem para ir até lá.</translation>
    </message>
    <message>
        <source>From here to a random latent and on to another. With two or more favourites, the sweep goes through them.</source>
        <translation>Daqui até um latente sorteado e dele até outro. Com dois ou mais favoritos, a varredura passa por eles.</translation>
    </message>
</context>
<context>
    <name>forja::ThinDialog</name>
    <message>
        <source>Thin out</source>
        <translation>Desbastar</translation>
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
        <source>%1 runs, each thinned separately</source>
        <translation>%1 execuções, cada uma por si</translation>
    </message>
    <message>
        <source>Every other past snapshot is deleted, then every other one of the older ones again, until no more than this are left. The first, the newest, the best measured and all starred snapshots always stay. What is deleted cannot be brought back.</source>
        <translation>Do passado sai um momento sim, um não; do que é ainda mais velho, outra vez um sim, um não, até que não fiquem mais que estes. O primeiro, o mais novo, o melhor medido e todos os momentos com estrela sempre ficam. O que sai não volta mais.</translation>
    </message>
    <message>
        <source>Counting what would be deleted…</source>
        <translation>Contando o que sairia…</translation>
    </message>
    <message>
        <source>Nothing to delete: there are no more than this.</source>
        <translation>Nada sairia: não há mais do que isto.</translation>
    </message>
    <message>
        <source>1 snapshot</source>
        <translation>1 momento</translation>
    </message>
    <message>
        <source>%1 snapshots</source>
        <translation>%1 momentos</translation>
    </message>
    <message>
        <source>To be deleted: %1. That frees %2.</source>
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
        <source>Star</source>
        <translation>Estrela</translation>
    </message>
    <message>
        <source>Pin to compare</source>
        <translation>Fixar</translation>
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
        <source>following</source>
        <translation>segue</translation>
    </message>
    <message>
        <source>follow</source>
        <translation>seguir</translation>
    </message>
    <message>
        <source>Plays all snapshots from here, or from the start (Ctrl+Space)</source>
        <translation>Reproduz todos os momentos guardados a partir daqui, ou do início (Ctrl+Espaço)</translation>
    </message>
    <message>
        <source>A starred snapshot is never thinned out</source>
        <translation>Um momento com estrela nunca é descartado</translation>
    </message>
    <message>
        <source>Keeps this snapshot in view beside the others; a double click on the time axis does the same</source>
        <translation>Mantém este momento à vista ao lado dos outros; um clique duplo no eixo do tempo faz o mesmo</translation>
    </message>
    <message>
        <source>A new run that continues exactly from here, with other settings if you like</source>
        <translation>Uma nova execução que continua exatamente deste momento, com outros ajustes se você quiser</translation>
    </message>
    <message>
        <source>How the training is spread over the width</source>
        <translation>Como o treinamento é distribuído na largura</translation>
    </message>
    <message>
        <source>by snapshot</source>
        <translation>por momento</translation>
    </message>
    <message>
        <source>Shows each new snapshot as it is taken</source>
        <translation>Mostra cada momento novo assim que chega</translation>
    </message>
    <message>
        <source>no snapshots kept yet</source>
        <translation>nenhum momento guardado</translation>
    </message>
    <message>
        <source>1 snapshot kept</source>
        <translation>1 momento guardado</translation>
    </message>
    <message>
        <source>%1 snapshots kept</source>
        <translation>%1 momentos guardados</translation>
    </message>
</context>
<context>
    <name>forja::TimelineCharts</name>
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
        <source>lower is better · no best yet</source>
        <translation>menor é melhor · ainda sem melhor</translation>
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
    <message>
        <source> at update %1</source>
        <translation> na atualização %1</translation>
    </message>
    <message>
        <source>%1 at update %2</source>
        <translation>%1 na atualização %2</translation>
    </message>
    <message>
        <source>scale-feature Fréchet, %1 pictures</source>
        <translation>Fréchet em features de vários tamanhos, %1 imagens</translation>
    </message>
    <message>
        <source>real pictures</source>
        <translation>imagens reais</translation>
    </message>
    <message>
        <source> · %1 × the floor</source>
        <translation> · %1 × o piso</translation>
    </message>
</context>
<context>
    <name>forja::TimelineFlags</name>
    <message>
        <source>update %1: %2</source>
        <translation>atualização %1: %2</translation>
    </message>
</context>
<context>
    <name>forja::TimelineView</name>
    <message>
        <source>The whole training</source>
        <translation>O treinamento inteiro</translation>
    </message>
    <message>
        <source>update %1</source>
        <translation>atualização %1</translation>
    </message>
</context>
<context>
    <name>forja::TournamentMap</name>
    <message>
        <source>Every kept D judges every kept G</source>
        <translation>Cada D guardado julga cada G guardado</translation>
    </message>
    <message>
        <source>updates of G →</source>
        <translation>atualizações de G →</translation>
    </message>
    <message>
        <source>updates of D →</source>
        <translation>atualizações de D →</translation>
    </message>
    <message>
        <source>0: takes them for real</source>
        <translation>0: toma as geradas por reais</translation>
    </message>
    <message>
        <source>½: chance</source>
        <translation>½: acaso</translation>
    </message>
    <message>
        <source>1: always detected</source>
        <translation>1: sempre detecta</translation>
    </message>
</context>
<context>
    <name>forja::TournamentView</name>
    <message>
        <source>Seed</source>
        <translation>Semente</translation>
    </message>
    <message>
        <source>seed %1</source>
        <translation>semente %1</translation>
    </message>
    <message>
        <source>No tournament has been held yet.</source>
        <translation>Ainda não houve nenhum torneio.</translation>
    </message>
    <message>
        <source>Point at a cell to read what it means.</source>
        <translation>Aponte para uma célula para ler o que ela significa.</translation>
    </message>
</context>
<context>
    <name>forja::TournamentWording</name>
    <message>
        <source>Too few snapshots were kept to say anything about progress.</source>
        <translation>Foram guardados snapshots de menos para dizer algo sobre o progresso.</translation>
    </message>
    <message>
        <source>Progress: of two Gs judged by the same D, the later one is harder to detect in %1 of %2 pairs, the earlier one in %3; of two Ds that judge the same G, the later one detects it better in %4 of %5, the earlier one in %6. The rest are ties.</source>
        <translation>Progresso: de dois G julgados pelo mesmo D, o posterior é mais difícil de detectar em %1 de %2 pares, o anterior em %3; de dois D que julgam o mesmo G, o posterior o detecta melhor em %4 de %5, o anterior em %6. O resto é empate.</translation>
    </message>
    <message>
        <source>Forgetting: none seen. The newest D detects each of the %1 older Gs as well as any earlier D.</source>
        <translation>Esquecimento: nenhum visto. O D mais novo detecta cada um dos %1 G mais antigos tão bem quanto qualquer D anterior.</translation>
    </message>
    <message>
        <source>Forgetting: %1 of %2 older Gs are detected better by an earlier D than by the newest.</source>
        <translation>Esquecimento: %1 de %2 G mais antigos são detectados melhor por um D anterior do que pelo mais novo.</translation>
    </message>
    <message>
        <source>Cycles: none among %1 triples of snapshots.</source>
        <translation>Ciclos: nenhum entre %1 trios de snapshots.</translation>
    </message>
    <message>
        <source>Cycles: in %1 of %2 triples of snapshots each beats the next in a circle.</source>
        <translation>Ciclos: em %1 de %2 trios de snapshots, cada um vence o seguinte em um círculo.</translation>
    </message>
    <message>
        <source>Counted over 1 seed; a difference in AUC of up to 0.05 counts as a tie.</source>
        <translation>Contado sobre 1 semente; uma diferença de AUC de até 0,05 conta como empate.</translation>
    </message>
    <message>
        <source>Counted over %1 seeds; a difference in AUC of up to 0.05 counts as a tie.</source>
        <translation>Contado sobre %1 sementes; uma diferença de AUC de até 0,05 conta como empate.</translation>
    </message>
</context>
<context>
    <name>forja::TrashDialog</name>
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
        <source>Move to trash</source>
        <translation>Mover para a lixeira</translation>
    </message>
    <message>
        <source>The whole folder is moved: pictures, networks, checkpoints, statistics and notes. It can be restored from the trash.</source>
        <translation>Vai embora tudo o que está na pasta: imagens, redes, checkpoints, estatísticas e notas. Da lixeira ela pode voltar.</translation>
    </message>
    <message>
        <source>Branches that stay: %1. They can still be continued; their differences are then shown against their preset.</source>
        <translation>Derivações que ficam: %1. Elas podem continuar; as suas diferenças passam a ser contadas a partir da predefinição.</translation>
    </message>
</context>
<context>
    <name>forja::WalkPanel</name>
    <message>
        <source>Draw another</source>
        <translation>Sortear outro</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>Guardar</translation>
    </message>
    <message>
        <source>Save picture…</source>
        <translation>Salvar imagem…</translation>
    </message>
    <message>
        <source>Usual length</source>
        <translation>Comprimento usual</translation>
    </message>
    <message>
        <source>two directions drawn at random</source>
        <translation>duas direções sorteadas</translation>
    </message>
    <message>
        <source>the two strongest of SeFa</source>
        <translation>as duas mais fortes do SeFa</translation>
    </message>
    <message>
        <source>the two strongest of PCA</source>
        <translation>as duas mais fortes da PCA</translation>
    </message>
    <message>
        <source>Dragging moves along</source>
        <translation>Arrastar move ao longo de</translation>
    </message>
    <message>
        <source>seed </source>
        <translation>semente </translation>
    </message>
    <message>
        <source>Drag along</source>
        <translation>Arrastar ao longo de</translation>
    </message>
    <message>
        <source>Truncation</source>
        <translation>Truncamento</translation>
    </message>
    <message>
        <source>Length %1; usual is about %2</source>
        <translation>Comprimento %1; o usual é cerca de %2</translation>
    </message>
    <message>
        <source>A new random latent, drawn like those that G was trained on (Ctrl+N)</source>
        <translation>Um novo latente, sorteado como aqueles com que G foi treinado (Ctrl+N)</translation>
    </message>
    <message>
        <source>Adds it to the favourites of this run (Ctrl+D)</source>
        <translation>Guarda entre os favoritos desta execução (Ctrl+D)</translation>
    </message>
    <message>
        <source>One PNG that records its run, update, network and latent (Ctrl+S)</source>
        <translation>Um PNG que leva consigo a execução, a atualização, a rede e o latente (Ctrl+S)</translation>
    </message>
    <message>
        <source>Rescales the latent to the usual length, in the same direction</source>
        <translation>Leva o latente ao comprimento usual, na mesma direção</translation>
    </message>
    <message>
        <source>The directions that dragging right and up follows; the width of the picture is 4 steps of length 1</source>
        <translation>As direções seguidas ao arrastar para a direita e para cima; a largura da imagem são 4 passos de comprimento 1</translation>
    </message>
    <message>
        <source>Multiplies every number of the latent. Towards 0, the mean of the distribution, pictures become more typical and less varied. (StyleGAN truncates a vector inside its G; this G has none, so the latent itself is shortened.)</source>
        <translation>Multiplica cada número do latente. Perto de 0, a média da distribuição, as imagens ficam mais típicas e menos variadas. (O StyleGAN trunca um vetor dentro do seu G; este G não tem esse vetor, por isso o próprio latente é encurtado.)</translation>
    </message>
    <message>
        <source>The run has not kept this G. “Keep snapshot” keeps it, so that pictures like this can be made again.</source>
        <translation>A execução não guardou este G. “Guardar” o guarda, e então imagens como esta podem ser feitas de novo.</translation>
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
        <source>What may be wrong with the pictures, and how training sees them</source>
        <translation>O que pode haver de errado com as imagens, e como o treinamento as vê</translation>
    </message>
    <message>
        <source>All runs</source>
        <translation>Todas as execuções</translation>
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
        <source>Add to queue</source>
        <translation>Pôr na fila</translation>
    </message>
    <message>
        <source>Sweep…</source>
        <translation>Varredura…</translation>
    </message>
    <message>
        <source>The Lab</source>
        <translation>O Laboratório</translation>
    </message>
    <message>
        <source>Questions about GANs, answered by experiment</source>
        <translation>Perguntas sobre GANs, respondidas por experimento</translation>
    </message>
    <message>
        <source>Explore latent space…</source>
        <translation>Explorar o espaço latente…</translation>
    </message>
    <message>
        <source>Data check…</source>
        <translation>Conferência dos dados…</translation>
    </message>
    <message>
        <source>Save picture…</source>
        <translation>Salvar imagem…</translation>
    </message>
    <message>
        <source>Explore from here…</source>
        <translation>Explorar a partir daqui…</translation>
    </message>
    <message>
        <source>Pin to compare</source>
        <translation>Fixar</translation>
    </message>
    <message>
        <source>Branch from here…</source>
        <translation>Derivar daqui…</translation>
    </message>
    <message>
        <source>Length</source>
        <translation>Duração</translation>
    </message>
    <message>
        <source>Open an earlier run</source>
        <translation>Abrir uma execução anterior</translation>
    </message>
    <message>
        <source>Your runs so far: find, compare, branch and tidy them</source>
        <translation>As suas execuções até agora: procurar, comparar, derivar, arrumar</translation>
    </message>
    <message>
        <source>Keep snapshot</source>
        <translation>Guardar</translation>
    </message>
    <message>
        <source>Keep pictures, generator and checkpoint of this update, with a star</source>
        <translation>Guarda imagens, gerador e checkpoint desta atualização, com estrela</translation>
    </message>
    <message>
        <source>Move through what G can make, while it trains or in any snapshot</source>
        <translation>Percorra o que G sabe fazer, durante o treinamento ou em qualquer snapshot</translation>
    </message>
    <message>
        <source>Add this experiment to the queue; it trains in a separate process</source>
        <translation>Pôr este experimento na fila; ele treina em um processo separado</translation>
    </message>
    <message>
        <source>Add every combination of a few settings to the queue</source>
        <translation>Pôr na fila todas as combinações de alguns ajustes</translation>
    </message>
    <message>
        <source>Save this picture as a PNG file that records where it comes from</source>
        <translation>Salva esta imagem como arquivo PNG que registra de onde ela veio</translation>
    </message>
    <message>
        <source>Move through what G can make, starting from this picture&apos;s latent</source>
        <translation>Percorre o que G sabe fazer, a partir do latente desta imagem</translation>
    </message>
    <message>
        <source>Star this snapshot</source>
        <translation>Marcar este snapshot com estrela</translation>
    </message>
    <message>
        <source>A starred snapshot is never thinned out</source>
        <translation>Um snapshot com estrela nunca é descartado</translation>
    </message>
    <message>
        <source>Keeps this snapshot in view beside the others</source>
        <translation>Mantém este snapshot à vista ao lado dos outros</translation>
    </message>
    <message>
        <source>A new run that continues exactly from here, with other settings if you like</source>
        <translation>Uma nova execução que continua exatamente daqui, com outros ajustes se você quiser</translation>
    </message>
    <message>
        <source>Show or hide the log of what happened so far</source>
        <translation>Mostrar ou ocultar o registro do que aconteceu até agora</translation>
    </message>
    <message>
        <source>Show or hide the experiments that wait or train outside this window</source>
        <translation>Mostrar ou ocultar os experimentos que esperam ou treinam fora desta janela</translation>
    </message>
    <message>
        <source>Same as the system</source>
        <translation>Como o sistema</translation>
    </message>
    <message>
        <source>Continue training (%1)</source>
        <translation>Continuar o treinamento (%1)</translation>
    </message>
</context>
<context>
    <name>forja::WritingDialog</name>
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
        <source>Cancelled.</source>
        <translation>Cancelado.</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
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
