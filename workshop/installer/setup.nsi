; The installer of the program: for one person, without administrator rights, in Vietnamese.
;
; workshop/shipping.py writes the file that DEFINES names: VERSION, VERSION_FOUR, NAME, PROGRAM, SOURCE, LIST_FILE,
; ICON, OUT, SIZE_KB, SUFFIX, and FAST for a quick try. It ends with 0, or with one of the numbers below.

Unicode true
Target amd64-unicode
!include "${DEFINES}"
!ifdef FAST
  SetCompressor zlib
!else
  SetCompressor /SOLID lzma
  SetCompressorDictSize 32
!endif

!define ENDS_OLD_WINDOWS 3
!define ENDS_NEWER_THERE 4
!define ENDS_PROGRAM_OPEN 5
!define ENDS_NOT_UNPACKED 6
!define ENDS_CHECK_FAILED 7
!define ENDS_NOT_SWAPPED 8

!define KEY "ThiDuaDesktop"
!define UNINSTALL_KEY "Software\Microsoft\Windows\CurrentVersion\Uninstall\${KEY}"
!define FILE_KIND "${KEY}.Workspace"
!define UNINSTALLER "go-cai-dat.exe"
!define LIST "danh-sach-tep.txt"
!define OLDEST_BUILD 17763 ; Windows 10, version 1809: the floor of Qt 6.12
!define NEW "$INSTDIR.moi"
!define OLD "$INSTDIR.cu"

Name "${NAME}"
BrandingText "${NAME} ${VERSION}"
OutFile "${OUT}"
InstallDir "$LOCALAPPDATA\Programs\${KEY}"
RequestExecutionLevel user
ManifestDPIAware true
ManifestSupportedOS Win10
AllowSkipFiles off
ShowInstDetails nevershow
ShowUninstDetails nevershow

!include "MUI2.nsh"
!include "LogicLib.nsh"
!include "WinVer.nsh"
!include "WordFunc.nsh"
!include "x64.nsh"
!include "${INSTALLER_FOLDER}/folders.nsh"

!define MUI_ICON "${ICON}"
!define MUI_UNICON "${ICON}"
!define MUI_ABORTWARNING
!define MUI_WELCOMEPAGE_TITLE "Cài đặt ${NAME} ${VERSION}"
!define MUI_WELCOMEPAGE_TEXT "Chương trình được cài cho riêng người đang dùng máy này, không cần quyền quản trị.$\r$\n$\r$\nMáy đã có bản cũ thì bản mới được thử trước, đạt rồi mới thay. Dữ liệu đã có được giữ nguyên.$\r$\n$\r$\nHãy đóng chương trình ${NAME} nếu đang mở, rồi bấm Cài đặt."
!define MUI_FINISHPAGE_TITLE "Đã cài xong ${NAME} ${VERSION}"
!define MUI_FINISHPAGE_TEXT "Mở chương trình bằng biểu tượng ${NAME} trên màn hình hoặc trong danh sách Start.$\r$\n$\r$\nBấm Hoàn thành để kết thúc."
!define MUI_FINISHPAGE_RUN "$INSTDIR\${PROGRAM}.exe"
!define MUI_FINISHPAGE_RUN_TEXT "Mở ${NAME} ngay"
!define MUI_UNCONFIRMPAGE_TEXT_TOP "Chỉ gỡ chương trình. Dữ liệu của cơ quan (các tệp ${SUFFIX}) được giữ lại; cài lại chương trình là mở được tiếp."
!insertmacro MUI_PAGE_WELCOME
!insertmacro MUI_PAGE_INSTFILES
!insertmacro MUI_PAGE_FINISH
!insertmacro MUI_UNPAGE_CONFIRM
!insertmacro MUI_UNPAGE_INSTFILES
!insertmacro MUI_LANGUAGE "Vietnamese"

VIProductVersion "${VERSION_FOUR}"
VIAddVersionKey /LANG=${LANG_VIETNAMESE} "ProductName" "${NAME}"
VIAddVersionKey /LANG=${LANG_VIETNAMESE} "ProductVersion" "${VERSION}"
VIAddVersionKey /LANG=${LANG_VIETNAMESE} "FileDescription" "Cài đặt ${NAME}"
VIAddVersionKey /LANG=${LANG_VIETNAMESE} "FileVersion" "${VERSION}"
VIAddVersionKey /LANG=${LANG_VIETNAMESE} "LegalCopyright" ""

!macro Refuse number text
  MessageBox MB_OK|MB_ICONSTOP "${text}" /SD IDOK
  SetErrorLevel ${number}
  Quit
!macroend

!macro Fail number text
  MessageBox MB_OK|MB_ICONSTOP "${text}" /SD IDOK
  SetErrorLevel ${number}
  Abort "${text}"
!macroend

Function .onInit
  SetShellVarContext current
  ; Always the same folder, whatever /D says: an upgrade replaces it whole.
  StrCpy $INSTDIR "$LOCALAPPDATA\Programs\${KEY}"
  ${IfNot} ${RunningX64}
  ${OrIfNot} ${AtLeastBuild} ${OLDEST_BUILD}
    !insertmacro Refuse ${ENDS_OLD_WINDOWS} "${NAME} cần Windows 10 bản 1809 (64-bit) trở lên. Máy này dùng Windows cũ hơn nên chưa cài được.$\r$\n$\r$\nHãy nhờ người phụ trách máy tính nâng cấp Windows, hoặc cài trên máy khác."
  ${EndIf}
  ReadRegStr $0 HKCU "${UNINSTALL_KEY}" "DisplayVersion"
  ${If} $0 != ""
    ${VersionCompare} "${VERSION}" "$0" $1
    ${If} $1 == 2
      MessageBox MB_YESNO|MB_ICONEXCLAMATION|MB_DEFBUTTON2 "Máy đang có bản $0, mới hơn bản ${VERSION} này. Bản cũ có thể không mở được dữ liệu của bản mới.$\r$\n$\r$\nVẫn cài bản cũ?" /SD IDNO IDYES goOn
      SetErrorLevel ${ENDS_NEWER_THERE}
      Quit
      goOn:
    ${EndIf}
  ${EndIf}
  Call AwaitClosed
FunctionEnd

Section
  Call TidyUp
  Call Unpack
  Call CheckNew
  Call Swap
  Call Register
SectionEnd

; Put the new version beside the old one.
Function Unpack
  ClearErrors
  SetOutPath "${NEW}"
  File /r "${SOURCE}/*.*"
  File "/oname=${LIST}" "${LIST_FILE}"
  WriteUninstaller "${NEW}\${UNINSTALLER}"
  SetOutPath "$PLUGINSDIR" ; a folder that is somebody's working folder cannot be renamed
  ${If} ${Errors}
    RMDir /r "${NEW}"
    !insertmacro Fail ${ENDS_NOT_UNPACKED} "Chưa cài được: không ghi đủ các tệp của chương trình. Hãy xem ổ đĩa còn chỗ trống không (cần khoảng 300 MB) rồi cài lại. Bản đang dùng, nếu có, vẫn còn nguyên."
  ${EndIf}
FunctionEnd

; Let the new version prove itself where it lies; until it has, nothing of the old one is touched.
Function CheckNew
  DetailPrint "Đang thử chương trình mới…"
  nsExec::Exec /TIMEOUT=300000 '"${NEW}\${PROGRAM}-cli.exe" --self-check "$PLUGINSDIR\tu-kiem"'
  Pop $0
  ${If} $0 != 0
    CopyFiles /SILENT "$PLUGINSDIR\tu-kiem\result.txt" "$TEMP\thidua-tu-kiem.txt"
    RMDir /r "${NEW}"
    !insertmacro Fail ${ENDS_CHECK_FAILED} "Chưa cài được: bản mới chạy thử trên máy này không đạt, nên đã được gỡ ra. Bản đang dùng, nếu có, vẫn còn nguyên.$\r$\n$\r$\nHãy gửi tệp $TEMP\thidua-tu-kiem.txt cho người hỗ trợ."
  ${EndIf}
FunctionEnd

; The old one steps aside, the new one takes its place; when that fails, the old one comes back.
Function Swap
  Call AwaitClosed
  ${If} ${FileExists} "$INSTDIR\*.*"
    StrCpy $1 "$INSTDIR"
    StrCpy $2 "${OLD}"
    Call MoveFolder
    ${If} ${Errors}
      RMDir /r "${NEW}"
      !insertmacro Fail ${ENDS_NOT_SWAPPED} "Chưa cài được: có chương trình khác đang giữ thư mục $INSTDIR. Hãy đóng các cửa sổ đang mở thư mục ấy rồi cài lại. Bản đang dùng vẫn còn nguyên."
    ${EndIf}
  ${EndIf}
  StrCpy $1 "${NEW}"
  StrCpy $2 "$INSTDIR"
  Call MoveFolder
  ${If} ${Errors}
    Rename "${OLD}" "$INSTDIR"
    RMDir /r "${NEW}"
    !insertmacro Fail ${ENDS_NOT_SWAPPED} "Chưa cài được: Windows không cho đặt chương trình mới vào chỗ. Bản đang dùng, nếu có, vẫn còn nguyên. Hãy khởi động lại máy rồi cài lại."
  ${EndIf}
  Call RemoveOld
FunctionEnd

Function Register
  SetOutPath "$INSTDIR"
  CreateShortcut "$SMPROGRAMS\${NAME}.lnk" "$INSTDIR\${PROGRAM}.exe"
  CreateShortcut "$DESKTOP\${NAME}.lnk" "$INSTDIR\${PROGRAM}.exe"
  SetOutPath "$PLUGINSDIR"
  WriteRegStr HKCU "${UNINSTALL_KEY}" "DisplayName" "${NAME}"
  WriteRegStr HKCU "${UNINSTALL_KEY}" "DisplayVersion" "${VERSION}"
  WriteRegStr HKCU "${UNINSTALL_KEY}" "Publisher" "${NAME}"
  WriteRegStr HKCU "${UNINSTALL_KEY}" "DisplayIcon" "$INSTDIR\${PROGRAM}.exe"
  WriteRegStr HKCU "${UNINSTALL_KEY}" "InstallLocation" "$INSTDIR"
  WriteRegStr HKCU "${UNINSTALL_KEY}" "UninstallString" '"$INSTDIR\${UNINSTALLER}"'
  WriteRegStr HKCU "${UNINSTALL_KEY}" "QuietUninstallString" '"$INSTDIR\${UNINSTALLER}" /S'
  WriteRegDWORD HKCU "${UNINSTALL_KEY}" "EstimatedSize" ${SIZE_KB}
  WriteRegDWORD HKCU "${UNINSTALL_KEY}" "NoModify" 1
  WriteRegDWORD HKCU "${UNINSTALL_KEY}" "NoRepair" 1
  WriteRegStr HKCU "Software\Classes\${SUFFIX}" "" "${FILE_KIND}"
  WriteRegStr HKCU "Software\Classes\${FILE_KIND}" "" "Dữ liệu ${NAME}"
  WriteRegStr HKCU "Software\Classes\${FILE_KIND}\DefaultIcon" "" "$INSTDIR\${PROGRAM}.exe,0"
  WriteRegStr HKCU "Software\Classes\${FILE_KIND}\shell\open\command" "" '"$INSTDIR\${PROGRAM}.exe" "%1"'
  Call TellShell
FunctionEnd

Function un.onInit
  SetShellVarContext current
  Call un.AwaitClosed
FunctionEnd

Section "Uninstall"
  Delete "$SMPROGRAMS\${NAME}.lnk"
  Delete "$DESKTOP\${NAME}.lnk"
  DeleteRegKey HKCU "${UNINSTALL_KEY}"
  DeleteRegKey HKCU "Software\Classes\${FILE_KIND}"
  ReadRegStr $0 HKCU "Software\Classes\${SUFFIX}" ""
  ${If} $0 == "${FILE_KIND}"
    DeleteRegKey HKCU "Software\Classes\${SUFFIX}"
  ${EndIf}
  SetOutPath "$TEMP"
  StrCpy $1 "$INSTDIR"
  Call un.RemoveListed
  Call un.TellShell
SectionEnd
