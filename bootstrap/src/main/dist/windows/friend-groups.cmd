@echo off
rem Starts Friend Groups. Needs Java 17 or later: JAVA_HOME, or java on the PATH.
rem FRIEND_GROUPS_JAVA_OPTS adds options for the Java virtual machine.
setlocal EnableExtensions DisableDelayedExpansion
for %%h in ("%~dp0..") do set "home=%%~fh"

set "java="
if defined JAVA_HOME set "java=%JAVA_HOME:"=%\bin\java.exe"
if not defined java for %%j in (java.exe) do set "java=%%~$PATH:j"
if not defined java goto no_java
if not exist "%java%" goto no_java

rem Its own jar names all others. Of two versions in one folder neither would be itself.
set "program="
for %%p in ("%home%\lib\friend-groups-bootstrap-*.jar") do (
  if defined program goto two_versions
  set "program=%%~fp"
)

rem Java 24 and later want to be told that native code (SQLite) and Unsafe (Guava) are meant to be
rem used; earlier ones do not know these options. The release file is there in every JDK, but not
rem beside a shim, which must be asked. Until 8 the version was 1.8.
set "version="
for %%j in ("%java%") do set "release=%%~dpj..\release"
if exist "%release%" for /f "usebackq tokens=1,2 delims==" %%a in ("%release%") do if "%%a"=="JAVA_VERSION" set "version=%%~b"
if not defined version for /f "usebackq tokens=2,3" %%a in (`call "%java%" -version 2^>^&1`) do if "%%a"=="version" set "version=%%~b"
if not defined version set "version=17"
if "%version:~0,2%"=="1." goto too_old
for /f "delims=.-+" %%v in ("%version%") do set "version=%%v"
if %version% LSS 17 goto too_old
set "modern="
if %version% GEQ 24 set "modern=--enable-native-access=ALL-UNNAMED --sun-misc-unsafe-memory-access=allow"

rem A short run is over before the second compiler or a parallel collector would pay off. What the
rem virtual machine itself has to say would get into the data on standard output, and what it tells
rem monitors would go to a file. A batch file cannot tell which streams are a terminal: Java's own
rem console is asked, for which later ones need not load another.
"%java%" -Xmx256m -XX:+UseSerialGC -XX:TieredStopAtLevel=1 -XX:CompileThresholdScaling=2 ^
  -XX:-UsePerfData -Xlog:disable ^
  -XX:+DisplayVMOutputToStderr -Dguice_bytecode_gen_option=DISABLED %modern% ^
  "-Dfriendgroups.native=%home%\lib\native" -Djdk.console=java.base %FRIEND_GROUPS_JAVA_OPTS% ^
  -cp "%program%;%home%\lib\ext\*" dev.friendgroups.bootstrap.Main %*
exit /b %ERRORLEVEL%

:two_versions
echo friend-groups: two versions lie in "%home%\lib"; unpack one into an empty folder>&2
exit /b 4

:too_old
echo friend-groups: Java %version% is too old; install Java 17 or later, or set JAVA_HOME>&2
exit /b 4

:no_java
echo friend-groups: no Java found; install Java 17 or later, or set JAVA_HOME>&2
exit /b 4
